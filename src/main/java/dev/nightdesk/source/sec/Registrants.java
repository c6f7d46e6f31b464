package dev.nightdesk.source.sec;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The rows of either list. What kind of security a symbol is the SEC does not tell.
final class Registrants {

    private final List<ListedSecurity> securities = new ArrayList<>();
    private final Set<String> symbols = new HashSet<>();
    private final RowTally tally = new RowTally();

    /// @param row where it was found, as a sample
    void take(JsonNode cik, JsonNode ticker, JsonNode name, JsonNode row) {
        try {
            Ticker symbol = new Ticker(TapeSymbol.of(ticker.asString("")));
            put(security(symbol, SecJson.cik(cik), name.asString("").strip()), row);
        } catch (IllegalArgumentException e) {
            tally.reject(RowFault.MALFORMED, row.toString());
        }
    }

    private void put(ListedSecurity security, JsonNode row) {
        if (symbols.add(security.symbol())) {
            securities.add(security);
        } else {
            tally.reject(RowFault.DUPLICATE, row.toString());
        }
    }

    private static ListedSecurity security(Ticker symbol, int cik, String name) {
        return new ListedSecurity(
                symbol.symbol(),
                name,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(cik),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    Found<ListedSecurity> found() {
        return new Found<>(securities, List.of(), tally.rejections());
    }
}
