package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The permanent ids of the current listings by symbol.
final class ListedIds {

    private final Map<String, Integer> bySymbol = new HashMap<>();

    ListedIds(List<Listing> current) {
        current.forEach(one -> bySymbol.put(one.ticker().symbol(), one.instrumentId()));
    }

    boolean has(String symbol) {
        return bySymbol.containsKey(symbol);
    }

    /// @param symbol one that is listed
    int of(String symbol) {
        Integer id = bySymbol.get(symbol);
        if (id == null) {
            throw new IllegalArgumentException("not listed: " + symbol);
        }
        return id;
    }
}
