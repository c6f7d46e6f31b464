package dev.nightdesk.ledger;

import java.time.Instant;
import java.util.List;

/// What is left of a window.
///
/// @param used calls that count now, ≥ 0; above the limit where that has been lowered since
/// @param left calls, ≥ 0
/// @param reset when none of the used calls counts any more; now if none does
public record Left(Window window, int used, int left, Instant reset) {

    static Left of(Window window, Usage usage, Instant now) {
        int used = usage.used(window, now);
        Instant reset =
                switch (window) {
                    case Window.Calendar calendar -> calendar.next(now);
                    case Window.Sliding sliding -> used == 0 ? now : end(sliding, usage.recent());
                };
        return new Left(window, used, Math.max(0, window.calls() - used), reset);
    }

    private static Instant end(Window.Sliding sliding, List<Instant> recent) {
        return recent.getLast().plus(sliding.length());
    }
}
