package dev.nightdesk.report.page;

import java.util.Locale;
import java.util.Set;

/// Which listings have a page, and where it is.
///
/// @param tickers those that have one
public record Links(Set<String> tickers) {

    public Links {
        tickers = Set.copyOf(tickers);
    }

    public boolean has(String ticker) {
        return tickers.contains(ticker);
    }

    /// From the front page.
    public String to(String ticker) {
        return "stock/" + file(ticker);
    }

    /// The file of a listing's page: letters, digits, points and dashes as they are, anything else
    /// by its number.
    static String file(String ticker) {
        StringBuilder name = new StringBuilder();
        ticker.codePoints()
                .forEach(c -> {
                    if (isPlain(c)) {
                        name.appendCodePoint(c);
                    } else {
                        name.append(String.format(Locale.ROOT, "_%02x", c));
                    }
                });
        return name + ".html";
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '.'
                || c == '-';
    }
}
