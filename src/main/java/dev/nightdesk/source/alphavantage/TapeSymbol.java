package dev.nightdesk.source.alphavantage;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Symbols as Alpha Vantage writes them, with a dash before what is not the company's own, and as
/// the consolidated tape does: `BRK-B` is `BRK.B`, `ABR-P-D` is `ABRpD`, `AACT-WS` is `AACT.WS`.
final class TapeSymbol {

    private static final Pattern FORM = Pattern.compile("([A-Z0-9.]+)(?:-([A-Z]+(?:-[A-Z]+)*))?");

    /// Symbols for tests have suffixes that mean nothing.
    private static final Pattern TEST = Pattern.compile("[A-Z]TEST");

    /// Preferred; rights; when issued; when distributed; rights when issued.
    private static final Map<String, String> BY_SUFFIX =
            Map.of("P", "p", "R", "r", "W", "w", "WD", "wd", "R-W", "rw");

    private static final Pattern PREFERRED = Pattern.compile("(.+)p([A-Z]?)");

    private TapeSymbol() {}

    /// As the tape writes it; empty for what is no symbol of a security, such as `CRYPTO:BTC`.
    static Optional<String> of(String symbol) {
        Matcher form = FORM.matcher(symbol.replace("/P", "-P-"));
        if (!form.matches()) {
            return Optional.empty();
        }
        String root = form.group(1);
        String suffix = form.group(2);
        return Optional.of(suffix == null ? root : root + onTape(root, suffix));
    }

    private static String onTape(String root, String suffix) {
        String dotted = suffix.replace('-', '.');
        if (TEST.matcher(root).matches()) {
            return "." + dotted;
        }
        return suffix.startsWith("P-")
                ? "p" + dotted.substring(2)
                : BY_SUFFIX.getOrDefault(suffix, "." + dotted);
    }

    /// A symbol of the tape as it is to be asked for.
    static String asked(String symbol) {
        Matcher preferred = PREFERRED.matcher(symbol);
        if (preferred.matches()) {
            String series = preferred.group(2);
            return preferred.group(1) + (series.isEmpty() ? "-P" : "-P-" + series);
        }
        return symbol.replace('.', '-');
    }
}
