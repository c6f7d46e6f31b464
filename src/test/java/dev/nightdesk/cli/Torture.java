package dev.nightdesk.cli;

import dev.nightdesk.cli.Blow.Victim;
import dev.nightdesk.cli.Eve.Stand;
import dev.nightdesk.source.simulated.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// `make torture`: kills nights at drawn moments, recovers them as the manual says, and compares
/// what they leave with what a night leaves that nobody disturbed.
public final class Torture implements AutoCloseable {

    private static final int HISTORY = 260;
    private static final int ATTEMPTS = 12;

    private final Path folder;
    private final PrintWriter out;
    private final OwnServer server;
    private final Map<Where, Whole> wholes = new EnumMap<>(Where.class);
    private final Map<String, Integer> hits = new LinkedHashMap<>();

    /// A night that nobody disturbed.
    ///
    /// @param before what its eve has seen
    private record Whole(
            Eve eve, Sight before, Map<String, Long> calls, Tempo tempo, Legacy legacy) {}

    private Torture(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
        this.server = OwnServer.start(folder.resolve("postgresql"));
        Blow.PLACES.forEach(place -> hits.put(place, 0));
    }

    /// @param arguments how many kills, the seed that draws them, the common stocks of the market
    public static void main(String[] arguments) throws IOException {
        boolean survived =
                nights(
                        Integer.parseInt(arguments[0]),
                        Long.parseLong(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Path.of("target/torture"),
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(survived ? 0 : 1);
    }

    /// Tortures nights of a market.
    ///
    /// @param folder is emptied first
    /// @return whether all were survived, and every place was hit if there were as many
    static boolean nights(int kills, long seed, int stocks, Path folder, PrintWriter out)
            throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (Torture torture = new Torture(folder, out)) {
            return torture.run(Blow.series(seed, kills), new Simulation(1, stocks, HISTORY));
        }
    }

    private boolean run(List<Blow> blows, Simulation market) {
        for (Where where : Where.values()) {
            wholes.put(where, whole(Eve.of(where, folder, market, server)));
        }
        int survived = 0;
        for (int i = 0; i < blows.size(); i++) {
            String title = "kill %d of %d: ".formatted(i + 1, blows.size());
            survived += survives(title, blows.get(i), folder.resolve("kill" + (i + 1))) ? 1 : 0;
        }
        say("steps hit: " + words(hits));
        say("kills survived: %d of %d".formatted(survived, blows.size()));
        boolean everywhere = blows.size() < hits.size() || !hits.containsValue(0);
        return everywhere && survived == blows.size();
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(hit -> hit.getKey() + " " + hit.getValue())
                .collect(Collectors.joining(", "));
    }

    private Whole whole(Eve eve) {
        Snapshot eves = eve.where().snapshot(eve.nightdesk());
        try (Stand stand = eve.copy(folder.resolve("whole-" + eve.where()))) {
            Running night = stand.night();
            Ran ended = night.end().ends(ExitCode.DONE);
            Tempo tempo = Tempo.of(night, ended, stand.tables());
            Whole whole =
                    new Whole(
                            eve,
                            Sight.of(eves, "nightly"),
                            Legacy.ledger(eves),
                            tempo,
                            Legacy.of(stand));
            say("a night that nobody disturbs, %s: %s".formatted(eve.where(), tempo.words()));
            return whole;
        }
    }

    private boolean survives(String title, Blow blow, Path home) {
        Whole whole = Objects.requireNonNull(wholes.get(blow.victim().where()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Stand stand = whole.eve().copy(home.resolve("try" + attempt))) {
                if (kill(stand, whole, blow, attempt)) {
                    hits.merge(blow.place(), 1, Integer::sum);
                    return survives(title + words(blow, attempt), stand, whole);
                }
                stand.clear();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        say(title + words(blow, ATTEMPTS) + ": NOT SURVIVED: always came too late");
        return false;
    }

    private static String words(Blow blow, int attempt) {
        return String.format(
                Locale.ROOT,
                "%s at %.0f %%, %s",
                blow.place(),
                100 * blow.share(attempt),
                blow.victim().words());
    }

    /// Whether the night was where it was to be when it died.
    private boolean kill(Stand stand, Whole whole, Blow blow, int attempt) {
        Running night = stand.night();
        Chase chase = new Chase(night, () -> stand.sight(whole.before()), whole.tempo());
        boolean reached = chase.reach(blow.place(), blow.share(attempt));
        if (reached && blow.victim().isServerToo()) {
            killBoth(night, blow.tailMillis(attempt));
        } else {
            night.kill();
        }
        stand.awaitDeath();
        return reached;
    }

    /// The server first, if the night is to notice.
    private void killBoth(Running night, int tailMillis) {
        if (tailMillis > 0) {
            server.stopAtOnce();
            night.step(tailMillis);
            night.kill();
        } else {
            night.kill();
            server.stopAtOnce();
        }
        server.startAgain();
    }

    private boolean survives(String title, Stand stand, Whole whole) throws IOException {
        Map<String, Long> underWay = Legacy.underWay(stand.tables());
        Ran recovered = recover(stand.nightdesk());
        List<String> unlike =
                recovered.exit() == ExitCode.DONE.number()
                        ? Legacy.of(stand).unlike(whole.legacy(), whole.calls(), underWay)
                        : List.of(recovered.toString());
        say(
                unlike.isEmpty()
                        ? title + ": survived by nightdesk " + words(recovered)
                        : "%s: NOT SURVIVED, see %s: %s".formatted(title, stand.home(), unlike));
        if (unlike.isEmpty()) {
            stand.clear();
        }
        return unlike.isEmpty();
    }

    private static String words(Ran recovered) {
        return String.format(
                Locale.ROOT,
                "%s, %.1f s",
                String.join(" ", recovered.arguments()),
                recovered.took().toMillis() / 1000.0);
    }

    /// By the command of the manual; where that finds nothing, by what is said of the session.
    private static Ran recover(Cli nightdesk) {
        Ran recovered = nightdesk.run("recover");
        if (!recovered.out().startsWith("nothing to recover")) {
            return recovered;
        }
        Ran picks = nightdesk.inside("picks", "--session", Eve.NIGHT.toString());
        return picks.err()
                .lines()
                .filter(line -> line.startsWith("next: nightdesk "))
                .findFirst()
                .map(line -> nightdesk.run(line.substring("next: nightdesk ".length()).split(" ")))
                .orElse(recovered);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        server.close();
    }
}
