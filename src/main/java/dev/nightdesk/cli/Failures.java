package dev.nightdesk.cli;

import dev.nightdesk.night.DatabaseLost;
import dev.nightdesk.night.LeaseHeld;
import dev.nightdesk.night.Refused;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.store.UnusableDatabase;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells why a command could not be carried out, and what to do next.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("nightdesk: " + cause(failure));
        String next = next(failure);
        if (!next.isEmpty()) {
            err.println("next: " + next);
        }
        if (isUnforeseen(failure)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(failure).number();
    }

    private static boolean isUnforeseen(Exception failure) {
        return ExitCode.of(failure) == ExitCode.FAILED && !(failure instanceof DatabaseLost);
    }

    private static String cause(Exception failure) {
        return isUnforeseen(failure)
                ? "this should not have happened: " + failure
                : String.valueOf(failure.getMessage());
    }

    private static String next(Exception failure) {
        return switch (failure) {
            case Refused refused -> refused.next();
            case UnusableDatabase database -> database.next();
            case UnusableSource source -> "";
            case DatabaseLost lost ->
                    "see that it is there and its disk has space (nightdesk doctor), then: nightdesk"
                            + " recover";
            case LeaseHeld held -> held.next();
            default -> "report it with what follows";
        };
    }
}
