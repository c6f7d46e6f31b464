package dev.nightdesk.source.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stooq's symbols as the consolidated tape writes them: `AAPL.US` is `AAPL`, the class `BRK-B.US`
/// is `BRK.B`, the preferred `UCB_I.US` is `UCBpI`.
final class StooqSymbol {

    private static final Pattern OF_THE_US = Pattern.compile("([A-Z0-9_-]{1,16})\\.US");

    /// `aapl_us_d.csv` as the site names a download, or `aapl.us.txt` as in the bulk.
    private static final Pattern FILE =
            Pattern.compile("([^.]+)[._]us(_d)?\\.(csv|txt)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private StooqSymbol() {}

    /// The symbol, if it is one of the US.
    static Optional<String> of(String text) {
        Matcher symbol = OF_THE_US.matcher(text.toUpperCase(Locale.ROOT));
        return symbol.matches()
                ? Optional.of(symbol.group(1).replace('-', '.').replace('_', 'p'))
                : Optional.empty();
    }

    /// The symbol that a file is named after.
    static Optional<String> ofFile(String name) {
        Matcher file = FILE.matcher(name);
        return file.matches() ? of(file.group(1) + ".US") : Optional.empty();
    }
}
