package dev.nightdesk.cli;

import dev.nightdesk.night.Ending;
import dev.nightdesk.night.LeaseHeld;
import dev.nightdesk.night.Refused;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.store.UnusableDatabase;

/// What a command's end tells the shell, units and runbooks. The numbers never change.
public enum ExitCode {
    DONE(0, "done, or market closed"),
    FAILED(1, "failed; restartable"),
    USAGE(2, "wrong use or configuration; nothing was changed"),
    GATE(3, "a quality gate refused; not published"),
    QUOTA(4, "quota or budget stopped it; not published"),
    LEASE(5, "another run holds the lease, or the lease was lost; then restartable"),
    STOPPED(6, "stopped on request; restartable");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    static ExitCode of(Ending ending) {
        return switch (ending) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case GATE -> GATE;
            case QUOTA -> QUOTA;
            case STOPPED -> STOPPED;
            case LOST -> LEASE;
        };
    }

    static ExitCode of(Throwable failure) {
        return switch (failure) {
            case LeaseHeld held -> LEASE;
            case UnusableDatabase database when database.isBusy() -> LEASE;
            case UnusableDatabase database -> USAGE;
            case UnusableSource source -> USAGE;
            case Refused refused -> USAGE;
            default -> FAILED;
        };
    }
}
