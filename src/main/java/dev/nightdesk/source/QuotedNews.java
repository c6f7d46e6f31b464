package dev.nightdesk.source;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.Ticker;
import java.util.List;
import java.util.Optional;

/// A headline and the symbols that its source says it is about.
///
/// @param symbols at least one, each a valid [dev.nightdesk.market.Ticker]
public record QuotedNews(List<String> symbols, NewsItem item) {

    public QuotedNews {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty()) {
            throw new IllegalArgumentException("a headline about nobody: " + item.id());
        }
    }

    /// A headline about those of the symbols that are tickers, each once; empty if none is.
    public static Optional<QuotedNews> about(List<String> symbols, NewsItem item) {
        List<String> tickers = symbols.stream().filter(Ticker::isSymbol).distinct().toList();
        return tickers.isEmpty() ? Optional.empty() : Optional.of(new QuotedNews(tickers, item));
    }
}
