package dev.nightdesk.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The days on which the exchange does not keep its usual hours, with the reason; of a weekend only
/// what is said of it besides.
record Closures(Map<LocalDate, Closure> byDay) {

    /// By rule, and what no rule foretold.
    static Closures known() {
        Map<LocalDate, Closure> known = new HashMap<>();
        int last = TradingCalendar.LAST.getYear();
        for (int year = TradingCalendar.FIRST.getYear(); year <= last; year++) {
            putAll(known, Holidays.of(year));
        }
        putAll(known, KnownClosures.read());
        return new Closures(known);
    }

    Closures and(Collection<? extends Closure> further) {
        Map<LocalDate, Closure> all = new HashMap<>(byDay);
        putAll(all, further);
        return new Closures(all);
    }

    private static void putAll(
            Map<LocalDate, Closure> closures, Collection<? extends Closure> further) {
        further.forEach(one -> closures.merge(one.date(), one, Closures::stronger));
    }

    /// Who is closed all day cannot close early.
    private static Closure stronger(Closure before, Closure now) {
        return before instanceof Closure.Closed ? before : now;
    }

    List<LocalDate> closed() {
        return byDay.values().stream()
                .filter(Closure.Closed.class::isInstance)
                .map(Closure::date)
                .toList();
    }

    Optional<String> reason(LocalDate day) {
        return Optional.ofNullable(byDay.get(day)).map(Closure::reason);
    }

    /// When a session ends that ends early, in New York.
    Optional<LocalTime> early(LocalDate day) {
        return byDay.get(day) instanceof Closure.EarlyClose early
                ? Optional.of(early.close())
                : Optional.empty();
    }
}
