package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.SimulatedMarket;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A number that strays from day to day and is drawn back to where it belongs.
///
/// @param seed another one, another path
/// @param home where it belongs
/// @param stray by which it moves in a day, at most
record Wandering(long seed, double home, double stray) {

    /// Part of the way home that it makes in a day.
    private static final double PULL = 0.03;

    private static final double CENT = 100;

    /// Its values on the weekdays of the simulated world up to and including a day.
    SequencedMap<LocalDate, Double> through(LocalDate last) {
        SequencedMap<LocalDate, Double> values = new TreeMap<>();
        double value = home;
        LocalDate day = SimulatedMarket.FIRST;
        while (!day.isAfter(last)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                value +=
                        PULL * (home - value) + stray * (2 * Lot.share(seed, day.toEpochDay()) - 1);
                values.put(day, Math.rint(value * CENT) / CENT);
            }
            day = day.plusDays(1);
        }
        return values;
    }
}
