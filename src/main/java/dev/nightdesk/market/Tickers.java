package dev.nightdesk.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;

/// Which listing a ticker means on which day. A ticker means its first listing on days before that
/// is known to have it, too: nothing says when a listing began.
public final class Tickers {

    private static final Comparator<Tenure> EARLIEST = Comparator.comparingInt(Tenure::firstDay);

    private final Map<String, List<Tenure>> bySymbol = new HashMap<>();

    public Tickers(Collection<Tenure> tenures) {
        tenures.forEach(this::put);
    }

    /// Takes another tenure into account; one of the same listing and first day is replaced.
    public void put(Tenure tenure) {
        List<Tenure> same =
                bySymbol.computeIfAbsent(tenure.ticker().symbol(), symbol -> new ArrayList<>(1));
        same.removeIf(one ->
                one.instrumentId() == tenure.instrumentId() && one.firstDay() == tenure.firstDay());
        same.add(tenure);
        same.sort(EARLIEST);
    }

    /// The tenure of a symbol on a day; empty if no listing has it then.
    public Optional<Tenure> find(String symbol, int day) {
        for (Tenure tenure : bySymbol.getOrDefault(symbol, List.of())) {
            if (!tenure.endsBefore(day)) {
                return Optional.of(tenure);
            }
        }
        return Optional.empty();
    }

    /// The listing's permanent id.
    public OptionalInt id(String symbol, int day) {
        Optional<Tenure> held = find(symbol, day);
        return held.isPresent() ? OptionalInt.of(held.get().instrumentId()) : OptionalInt.empty();
    }

    public boolean has(String symbol, int day) {
        return id(symbol, day).isPresent();
    }

    /// The permanent id of a listing that is there.
    ///
    /// @throws IllegalArgumentException if no listing has the symbol that day
    public int of(String symbol, int day) {
        return id(symbol, day)
                .orElseThrow(
                        () -> new IllegalArgumentException("not listed: " + symbol + " on " + day));
    }

    /// The symbols of all listings on a day, by permanent id: of each its first tenure that has not
    /// ended.
    public Map<Integer, String> on(int day) {
        Map<Integer, Tenure> held = new HashMap<>();
        bySymbol.values().stream()
                .flatMap(List::stream)
                .filter(tenure -> !tenure.endsBefore(day))
                .forEach(tenure ->
                        held.merge(tenure.instrumentId(), tenure, BinaryOperator.minBy(EARLIEST)));
        Map<Integer, String> symbols = new HashMap<>();
        held.forEach((id, tenure) -> symbols.put(id, tenure.ticker().symbol()));
        return symbols;
    }
}
