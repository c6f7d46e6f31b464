package dev.nightdesk.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a backup was last restored and found whole. It is kept beside the database, not in it: what
/// a restored database says of backups is old.
///
/// @param at empty if there are backups, but none has ever been proven
/// @param took how long restoring and comparing took; zero if it never has
public record Proof(Optional<Instant> at, Duration took) {

    /// Nothing is proven yet.
    public static final Proof NONE = new Proof(Optional.empty(), Duration.ZERO);

    private static final String FILE = "restore-proof";
    private static final String AT = "proven-at";
    private static final String TOOK = "seconds";

    /// Of a market's database; empty if nobody makes backups here.
    static Optional<Proof> of(Settings settings, Market market) {
        return in(folder(settings, market));
    }

    private static Optional<Proof> in(Path folder) {
        try {
            return Optional.of(of(Manifest.parse(Files.readString(folder.resolve(FILE)))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Proof of(Manifest lines) {
        long at = lines.number(AT);
        return at == 0
                ? NONE
                : new Proof(
                        Optional.of(Instant.ofEpochSecond(at)),
                        Duration.ofSeconds(lines.number(TOOK)));
    }

    /// Records it for the market that is asked for, or the only one there is.
    ///
    /// @throws Refused if it is not clear which
    public void record(Settings settings, Optional<MarketChoice> choice) {
        Path folder = folder(settings, choice);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(Objection.HOME, folder + " cannot be made: " + FileFault.words(e));
        }
        long seconds = at.map(Instant::getEpochSecond).orElse(0L);
        AtomicFile.write(
                folder.resolve(FILE),
                "%s %d\n%s %d\n".formatted(AT, seconds, TOOK, took.toSeconds()));
    }

    /// What is recorded of that market.
    public static Optional<Proof> recorded(Settings settings, Optional<MarketChoice> choice) {
        return in(folder(settings, choice));
    }

    private static Path folder(Settings settings, Optional<MarketChoice> choice) {
        return folder(settings, Desk.market(settings, choice));
    }

    /// A database at a URL is the only one of its home; embedded ones have a folder each.
    private static Path folder(Settings settings, Market market) {
        return settings.databaseUrl().isPresent() ? settings.home() : settings.folder(market);
    }
}
