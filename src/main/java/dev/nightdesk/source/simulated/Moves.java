package dev.nightdesk.source.simulated;

import java.time.LocalTime;
import java.util.List;

/// Tells of prices that move a lot within a session.
final class Moves {

    /// A return that makes a headline, in either direction.
    private static final double LARGE = 0.08;

    private static final List<String> UP = List.of("jump", "surge", "climb");
    private static final List<String> DOWN = List.of("fall", "sink", "tumble");
    private static final double PERCENT = 100;

    private Moves() {}

    static boolean isLarge(double change) {
        return Math.abs(change) > LARGE;
    }

    /// While the exchange is open, on short days as well.
    static Story of(String name, double change, Dice dice) {
        String verb = dice.pick(change > 0 ? UP : DOWN);
        long percent = Math.round(Math.abs(change) * PERCENT);
        return new Story(
                name + " shares " + verb + " " + percent + "%",
                LocalTime.of(dice.from(10, 12), dice.below(60)));
    }
}
