package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.FaultPlan.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The bars that providers show: those of the simulated market, bent where a fault is planned.
final class Prices {

    private static final double SPLIT = 0.5;
    private static final int HALF_BARS = 5;
    private static final int GARBAGE_ROWS = 12;

    /// US dollars, so that a halved price still is one of whole cents.
    private static final double SPLITTABLE = 20;

    /// Days that a search for an earlier close goes back.
    private static final int LOOK_BACK = 30;

    private final long seed;
    private final Roll roll;
    private final Tape tape;
    private final Plot plot;
    private final Map<Planned, Set<Integer>> victims = new ConcurrentHashMap<>();

    Prices(long seed, Roll roll, Tape tape, Plot plot) {
        this.seed = seed;
        this.roll = roll;
        this.tape = tape;
        this.plot = plot;
    }

    /// All bars of a day in the order of the roll, as they are shown at a moment.
    List<DayBar> all(LocalDate day, Moment now) {
        if (plot.has(Fault.CLOSURE, day)) {
            return List.of();
        }
        Set<Integer> halves = halves(day, now);
        Map<Integer, Integer> splits = splits(day);
        List<DayBar> shown = new ArrayList<>(original(day).all());
        shown.replaceAll(bar -> bent(bar, splits, halves));
        return shown;
    }

    /// One listing's bar of a day, once it is settled.
    Optional<DayBar> of(int listing, LocalDate day) {
        return plot.has(Fault.CLOSURE, day)
                ? Optional.empty()
                : original(day).of(listing).map(bar -> bent(bar, splits(day), Set.of()));
    }

    /// Its last bar before a day.
    Optional<DayBar> before(int listing, LocalDate day) {
        for (int back = 1; back <= LOOK_BACK; back++) {
            Optional<DayBar> bar = of(listing, day.minusDays(back));
            if (bar.isPresent()) {
                return bar;
            }
        }
        return Optional.empty();
    }

    private DayBars original(LocalDate date) {
        int day = Moment.day(date);
        return tape.covering(day).bars(day);
    }

    private static DayBar bent(DayBar bar, Map<Integer, Integer> splits, Set<Integer> halves) {
        DayBar bent = bar;
        for (int left = splits.getOrDefault(bar.listing(), 0); left > 0; left--) {
            bent = bent.split(SPLIT);
        }
        return halves.contains(bar.listing()) ? bent.half() : bent;
    }

    /// The listings whose bars of a day stop at noon.
    Set<Integer> halves(LocalDate day, Moment now) {
        return isBent(Fault.HALF_BAR, day, now)
                ? victims(Fault.HALF_BAR, day, HALF_BARS)
                : Set.of();
    }

    /// The listings whose rows of a day are garbage.
    Set<Integer> garbage(LocalDate day, Moment now) {
        return isBent(Fault.GARBAGE_ROWS, day, now)
                ? victims(Fault.GARBAGE_ROWS, day, GARBAGE_ROWS)
                : Set.of();
    }

    private boolean isBent(Fault fault, LocalDate day, Moment now) {
        return plot.has(fault, day) && !now.isSettled(day);
    }

    /// By listing, how many splits up to a day nobody has told of.
    Map<Integer, Integer> splits(LocalDate day) {
        Map<Integer, Integer> splits = new HashMap<>();
        for (LocalDate session : plot.sessions(Fault.SILENT_SPLIT, day)) {
            victims(Fault.SILENT_SPLIT, session, 1)
                    .forEach(listing -> splits.merge(listing, 1, Integer::sum));
        }
        return splits;
    }

    private Set<Integer> victims(Fault fault, LocalDate session, int count) {
        return victims.computeIfAbsent(
                new Planned(session, fault), planned -> drawn(planned, count));
    }

    private Set<Integer> drawn(Planned planned, int count) {
        List<DayBar> fit = original(planned.session()).all().stream().filter(this::isFit).toList();
        long day = planned.session().toEpochDay();
        return fit.stream()
                .sorted((one, other) ->
                        Long.compare(draw(planned, day, one), draw(planned, day, other)))
                .limit(count)
                .map(DayBar::listing)
                .collect(Collectors.toUnmodifiableSet());
    }

    private long draw(Planned planned, long day, DayBar bar) {
        return Lot.bits(seed, planned.fault().word().hashCode(), day, bar.listing());
    }

    private boolean isFit(DayBar bar) {
        return bar.volume() > 0 && bar.close() > SPLITTABLE && roll.at(bar.listing()).isStock();
    }

    /// Symbols of listings, for the record.
    String symbols(Set<Integer> listings, LocalDate date) {
        int day = Moment.day(date);
        return listings.stream()
                .map(listing -> roll.at(listing).symbol(day))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
