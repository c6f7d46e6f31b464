package dev.nightdesk.source;

import dev.nightdesk.market.NewsItem;
import java.util.List;

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
}
