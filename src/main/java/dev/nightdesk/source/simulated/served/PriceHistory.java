package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// One listing's bars of the last year, as traded; at least one.
///
/// @param days of the bars
/// @param bars earliest first
record PriceHistory(List<LocalDate> days, List<DayBar> bars) {

    double last() {
        return bars.getLast().close();
    }

    /// The place of the bar with the highest high.
    int highest() {
        int highest = 0;
        for (int at = 1; at < bars.size(); at++) {
            highest = bars.get(at).high() > bars.get(highest).high() ? at : highest;
        }
        return highest;
    }

    /// The place of the bar with the lowest low.
    int lowest() {
        int lowest = 0;
        for (int at = 1; at < bars.size(); at++) {
            lowest = bars.get(at).low() < bars.get(lowest).low() ? at : lowest;
        }
        return lowest;
    }

    /// In percent, splits not made good for.
    OptionalDouble gain(int sessions) {
        int from = bars.size() - 1 - sessions;
        return from < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((last() / bars.get(from).close() - 1) * 100);
    }

    /// Shares a session.
    double volume(int sessions) {
        return bars.stream()
                .skip(Math.max(0, bars.size() - sessions))
                .mapToDouble(DayBar::volume)
                .average()
                .orElse(0);
    }
}
