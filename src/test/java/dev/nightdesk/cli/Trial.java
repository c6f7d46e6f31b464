package dev.nightdesk.cli;

import dev.nightdesk.cli.Eve.Stand;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One attempt at killing a night, on a copy of its eve.
record Trial(Whole whole, Blow blow, int attempt, Stand stand) implements AutoCloseable {

    private static final String NEXT = "next: nightdesk ";

    /// How it came out.
    ///
    /// @param words how the night was recovered
    /// @param unlike wherein it is not what it should be; empty if it was survived
    record Verdict(String words, List<String> unlike) {

        boolean isSurvived() {
            return unlike.isEmpty();
        }
    }

    /// @param home new
    static Trial of(Whole whole, Blow blow, int attempt, Path home) {
        return new Trial(whole, blow, attempt, whole.eve().copy(home));
    }

    /// Whether the night was where it was to be when it died.
    boolean kills() {
        Running night = stand.night();
        Chase chase = new Chase(night, () -> stand.sight(whole.before()), whole.tempo());
        boolean reached = chase.reach(blow.place(), blow.share(attempt));
        if (reached && blow.victim().isServerToo()) {
            killBoth(night, whole.eve().server());
        } else {
            night.kill();
        }
        stand.awaitDeath();
        return reached;
    }

    /// The server first, if the night is to notice.
    private void killBoth(Running night, OwnServer server) {
        int tail = blow.tailMillis(attempt);
        if (tail > 0) {
            server.stopAtOnce();
            night.step(tail);
            night.kill();
        } else {
            night.kill();
            server.stopAtOnce();
        }
        server.startAgain();
    }

    /// Recovers the night, in some cases after a recovery that was killed as well.
    Verdict verdict() {
        String before = blow.isRecoveryKilled() ? "a killed recovery, " : "";
        if (blow.isRecoveryKilled()) {
            killRecovery();
        }
        Map<String, Long> underWay = Bill.underWay(stand.tables());
        Ran recovered = recover();
        String words =
                String.format(
                        Locale.ROOT,
                        "%snightdesk %s, %.1f s",
                        before,
                        String.join(" ", recovered.arguments()),
                        recovered.took().toMillis() / 1e3);
        return new Verdict(words, unlike(recovered, underWay));
    }

    private void killRecovery() {
        Running recovery = stand.nightdesk().start("recover").pause();
        recovery.step((int) (blow.recoveryShare() * whole.tempo().millis()));
        recovery.kill();
        stand.awaitDeath();
    }

    /// By the command of the manual; where that finds nothing, by what is said of the session.
    private Ran recover() {
        Cli nightdesk = stand.nightdesk();
        Ran recovered = nightdesk.run("recover");
        return recovered.out().contains("nothing to recover")
                ? nightdesk
                        .inside("picks", "--session", Eve.NIGHT.toString())
                        .err()
                        .lines()
                        .filter(line -> line.startsWith(NEXT))
                        .findFirst()
                        .map(line -> nightdesk.run(line.substring(NEXT.length()).split(" ")))
                        .orElse(recovered)
                : recovered;
    }

    private List<String> unlike(Ran recovered, Map<String, Long> underWay) {
        try {
            recovered.ends(ExitCode.DONE);
            return whole.unlike(Legacy.of(stand), underWay);
        } catch (AssertionError e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%s at %.0f %%, %s",
                blow.place(),
                100 * blow.share(attempt),
                blow.victim().words());
    }

    /// Throws away what it has left, unless that is to be looked at.
    void clear() {
        stand.clear();
    }

    @Override
    public void close() {
        stand.close();
    }
}
