package dev.nightdesk.source.imports;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a file of bars is laid out.
public enum BarLayout {
    /// A table with a column of symbols, of any origin; its prices are taken to be as traded.
    CSV(false) {
        @Override
        UnaryOperator<String> symbols(String file) {
            return text -> new Ticker(text).symbol();
        }
    },
    /// Stooq's download of a whole market, one file for each symbol.
    STOOQ_BULK(true) {
        @Override
        UnaryOperator<String> symbols(String file) {
            return BarLayout::ofStooq;
        }
    },
    /// Stooq's download of one symbol, which only the file's name tells.
    STOOQ_SYMBOL(true) {
        @Override
        UnaryOperator<String> symbols(String file) {
            String symbol = StooqSymbol.ofFile(file).orElseThrow(() -> unnamed(file));
            return none -> symbol;
        }
    };

    /// Anybody's columns in another order are not known to be adjusted.
    private static final List<String> STOOQ_SYMBOL_HEADER =
            List.of("date", "open", "high", "low", "close", "volume");

    private final boolean adjusted;

    BarLayout(boolean adjusted) {
        this.adjusted = adjusted;
    }

    /// Whether its prices are adjusted for splits and dividends, so that they must not share a
    /// series with prices as traded.
    public boolean isAdjusted() {
        return adjusted;
    }

    /// How a symbol in the file becomes a ticker; that operator throws an
    /// [IllegalArgumentException] for what is none.
    ///
    /// @param file its name
    /// @throws UnusableSource if the symbol cannot be told
    abstract UnaryOperator<String> symbols(String file);

    /// @param header in lower case
    static BarLayout of(List<String> header) {
        if (header.contains("<ticker>")) {
            return STOOQ_BULK;
        }
        return header.equals(STOOQ_SYMBOL_HEADER) ? STOOQ_SYMBOL : CSV;
    }

    private static String ofStooq(String text) {
        return StooqSymbol.of(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not of the US"));
    }

    private static UnusableSource unnamed(String file) {
        return new UnusableSource(
                SourceFault.NAMELESS,
                file + " does not tell whose prices it holds",
                "name it after its symbol, such as aapl.us.csv");
    }
}
