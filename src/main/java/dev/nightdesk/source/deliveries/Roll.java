package dev.nightdesk.source.deliveries;

import dev.nightdesk.market.ListingKinds;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.deliveries.Sheet.Line;
import dev.nightdesk.source.files.Entities;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Calls every symbol once, by its first name.
final class Roll {

    private static final String FILE = "symbols.txt";

    private static final List<String> COLUMNS = List.of("symbol", "company");

    private final RowTally tally;
    private final SequencedMap<String, ListedSecurity> bySymbol = new LinkedHashMap<>();

    private Roll(RowTally tally) {
        this.tally = tally;
    }

    /// Those whom the list of symbols names.
    ///
    /// @throws IOException if there is no such list
    static Roll of(Parcel parcel, RowTally tally) throws IOException {
        Roll roll = new Roll(tally);
        parcel.sheet(FILE, '\t', COLUMNS).lines().forEach(roll::take);
        return roll;
    }

    private void take(Line line) {
        try {
            call(new Ticker(line.field("symbol")).symbol(), name(line), line.place());
        } catch (IllegalArgumentException e) {
            tally.reject(RowFault.MALFORMED, line.place() + e.getMessage());
        }
    }

    /// A symbol that is listed twice is one listing; that of prices only has no name.
    void take(QuotedBar bar) {
        bySymbol.computeIfAbsent(bar.symbol(), symbol -> listing(symbol, ""));
    }

    private void call(String symbol, String name, String place) {
        if (bySymbol.putIfAbsent(symbol, listing(symbol, name)) != null) {
            tally.reject(RowFault.DUPLICATE, place + symbol + " is listed already");
        }
    }

    private static String name(Line line) {
        return Entities.decoded(line.field("company").strip());
    }

    private static ListedSecurity listing(String symbol, String name) {
        return new ListedSecurity(
                symbol,
                name,
                Optional.of(ListingKinds.of(symbol, name)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    List<ListedSecurity> listings() {
        return List.copyOf(bySymbol.sequencedValues());
    }
}
