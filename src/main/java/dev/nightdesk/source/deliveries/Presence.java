package dev.nightdesk.source.deliveries;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.deliveries.Sheet.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Notes which symbols have rows of sessions, and from which on.
final class Presence {

    private final int session;
    private final IntPredicate isSession;
    private final Map<String, Integer> first = new TreeMap<>();

    Presence(int session, IntPredicate isSession) {
        this.session = session;
        this.isSession = isSession;
    }

    /// A row that has neither symbol nor date is the bars' to count.
    void take(Line line) {
        try {
            String symbol = new Ticker(line.field("symbol")).symbol();
            int day = (int) LocalDate.parse(line.field("date")).toEpochDay();
            if (day <= session && isSession.test(day)) {
                first.merge(symbol, day, Math::min);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return;
        }
    }

    /// The symbols met, ascending, as a list of symbols names them.
    List<ListedSecurity> named(List<ListedSecurity> names) {
        Map<String, ListedSecurity> bySymbol = new HashMap<>();
        names.forEach(one -> bySymbol.put(one.symbol(), one));
        return first.entrySet().stream()
                .map(one ->
                        since(
                                bySymbol.getOrDefault(
                                        one.getKey(), ListedSecurity.of(one.getKey(), "")),
                                one.getValue()))
                .toList();
    }

    private static ListedSecurity since(ListedSecurity one, int day) {
        return new ListedSecurity(
                one.symbol(),
                one.name(),
                one.kind(),
                one.figi(),
                one.cik(),
                OptionalInt.of(day),
                one.lastDay());
    }
}
