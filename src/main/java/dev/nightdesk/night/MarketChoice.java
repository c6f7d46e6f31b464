package dev.nightdesk.night;

import java.nio.file.Path;
import java.util.Optional;

/// A market as it is written on the command line: `simulated`, `files:DIR`, `files` or `live`.
///
/// @param directory where the files are; empty where the database knows
public record MarketChoice(Market market, Optional<Path> directory) {

    private static final String FILES = "files:";

    public static MarketChoice parse(String text) {
        if (text.startsWith(FILES)) {
            if (text.equals(FILES)) {
                throw new Refused(
                        Objection.MARKET_UNKNOWN,
                        "files: lacks its directory",
                        "nightdesk run nightly --market files:DIR");
            }
            return new MarketChoice(
                    Market.FILES, Optional.of(Path.of(text.substring(FILES.length()))));
        }
        return new MarketChoice(Market.of(text), Optional.empty());
    }
}
