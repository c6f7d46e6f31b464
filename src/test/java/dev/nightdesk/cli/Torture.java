package dev.nightdesk.cli;

import dev.nightdesk.cli.Trial.Verdict;
import dev.nightdesk.source.simulated.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// `make torture`: kills nights at drawn moments, recovers them as the manual says, and compares
/// what they leave with what a night leaves that nobody disturbed.
public final class Torture {

    private static final int HISTORY = 260;
    private static final int ATTEMPTS = 24;

    private final Path folder;
    private final PrintWriter out;
    private final Map<Where, Whole> wholes = new EnumMap<>(Where.class);
    private final Map<String, Integer> hits = new LinkedHashMap<>();

    private Torture(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
        Blow.PLACES.forEach(place -> hits.put(place, 0));
    }

    /// Tortures as many nights as are asked for, and says so in its exit code.
    ///
    /// @param arguments how many kills, the seed that draws them, the common stocks of the market
    public static void main(String[] arguments) throws IOException {
        Toll toll =
                nights(
                        Integer.parseInt(arguments[0]),
                        Long.parseLong(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Path.of("target/torture"),
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(toll.isSurvived() && toll.isEverywhere() ? 0 : 1);
    }

    /// What became of the blows.
    ///
    /// @param missed places that were passed before a night could be held there, however often it
    ///   was tried
    record Toll(int blows, int survived, int missed) {

        /// Wherever a night was killed at all.
        boolean isSurvived() {
            return survived + missed == blows;
        }

        /// As far as as many blows can be.
        boolean isEverywhere() {
            return missed == 0;
        }
    }

    /// Tortures nights of a market.
    ///
    /// @param folder is emptied first
    static Toll nights(int kills, long seed, int stocks, Path folder, PrintWriter out)
            throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        out.println("%d kills, seed %d, %d stocks".formatted(kills, seed, stocks));
        Torture torture = new Torture(folder, out);
        try (OwnServer server = OwnServer.start(folder.resolve("postgresql"))) {
            torture.goThroughWith(new Simulation(1, stocks, HISTORY), server);
            return torture.survives(Blow.series(seed, kills));
        }
    }

    private void goThroughWith(Simulation market, OwnServer server) {
        for (Where where : Where.values()) {
            Eve eve = Eve.of(where, folder, market, server);
            Whole whole = Whole.of(eve, folder.resolve("whole-" + where));
            wholes.put(where, whole);
            say(whole.words());
        }
    }

    private Toll survives(List<Blow> blows) {
        int survived = 0;
        for (int i = 0; i < blows.size(); i++) {
            String title = "kill %d of %d: ".formatted(i + 1, blows.size());
            survived += survives(title, blows.get(i), folder.resolve("kill" + (i + 1))) ? 1 : 0;
        }
        int hit = hits.values().stream().mapToInt(Integer::intValue).sum();
        say("steps hit: " + words(hits));
        say("kills survived: %d of %d".formatted(survived, blows.size()));
        return new Toll(blows.size(), survived, blows.size() - hit);
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(hit -> hit.getKey() + " " + hit.getValue())
                .collect(Collectors.joining(", "));
    }

    /// A night that has got past its place before it could be killed there is tried again.
    private boolean survives(String title, Blow blow, Path home) {
        Whole whole = Objects.requireNonNull(wholes.get(blow.victim().where()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Trial trial = Trial.of(whole, blow, attempt, home.resolve("try" + attempt))) {
                if (trial.kills()) {
                    hits.merge(blow.place(), 1, Integer::sum);
                    return survives(title + trial.words(), trial);
                }
                trial.clear();
            }
        }
        say(title + blow.place() + " was missed " + ATTEMPTS + " times");
        return false;
    }

    private boolean survives(String title, Trial trial) {
        Verdict verdict = trial.verdict();
        if (verdict.isSurvived()) {
            say(title + ": survived by " + verdict.words());
            trial.clear();
        } else {
            say(title + ": NOT SURVIVED by " + verdict.words());
            verdict.unlike().forEach(line -> say("  " + line));
            say("  look into " + trial.stand().home());
        }
        return verdict.isSurvived();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
