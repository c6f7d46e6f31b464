package dev.nightdesk.source.sec;

import java.util.Map;

/// The consolidated tape's form of the SEC's symbols, which put a hyphen before everything that is
/// not the bare symbol. Told from the suffixes of February 2026, 500 of 10,338: `-A` a class, `-PB`
/// a preferred series and `-P` a preferred without one, `-WT` and `-WTA` warrants, `-UN` units,
/// `-RI` rights. Those of Nasdaq's own listings, such as `ACMEW`, are the same on the tape.
final class TapeSymbol {

    private static final Map<String, String> WHOLE =
            Map.of("WT", ".WS", "UN", ".U", "RI", "r", "P", "p");

    private TapeSymbol() {}

    static String of(String symbol) {
        int hyphen = symbol.indexOf('-');
        return hyphen < 0
                ? symbol
                : symbol.substring(0, hyphen) + suffix(symbol.substring(hyphen + 1));
    }

    private static String suffix(String suffix) {
        String whole = WHOLE.get(suffix);
        if (whole != null) {
            return whole;
        }
        if (suffix.length() == 3 && suffix.startsWith("WT")) {
            return ".WS." + suffix.charAt(2);
        }
        return suffix.length() == 2 && suffix.startsWith("P")
                ? "p" + suffix.charAt(1)
                : "." + suffix;
    }
}
