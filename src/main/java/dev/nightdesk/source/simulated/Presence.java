package dev.nightdesk.source.simulated;

/// Whether a listing trades on a session, told without walking its price.
final class Presence {

    /// Sessions of which at most one stretch is halted.
    private static final int STRETCH = 250;

    /// Part of the stretches with a halt; one to ten sessions long.
    private static final double HALTS = 0.02;

    private static final int LONGEST_HALT = 10;

    /// Part of the sessions without a trade for which a bar is delivered all the same.
    private static final double QUOTED = 0.3;

    private final Listed listed;
    private final double thinness;
    private int stretch = -1;
    private int haltFrom;
    private int haltUntil;

    Presence(Listed listed) {
        this.listed = listed;
        thinness = listed.traits().thinness();
    }

    /// Whether there is a bar, if only one without volume.
    boolean hasBar(int at) {
        return listed.life().contains(at) && !isHalted(at) && draw(at) >= thinness * (1 - QUOTED);
    }

    /// Whether somebody trades.
    boolean trades(int at) {
        return listed.life().contains(at) && !isHalted(at) && draw(at) >= thinness;
    }

    private double draw(int at) {
        return thinness > 0 ? Dice.of(listed.key(), Purpose.QUIET, at).uniform() : 1;
    }

    private boolean isHalted(int at) {
        if (at / STRETCH != stretch) {
            turnTo(at / STRETCH);
        }
        return at >= haltFrom && at < haltUntil;
    }

    private void turnTo(int next) {
        stretch = next;
        Dice dice = Dice.of(listed.key(), Purpose.HALT, next);
        boolean halts = listed.isCompany() && dice.happens(HALTS);
        haltFrom = next * STRETCH + dice.below(STRETCH - LONGEST_HALT);
        haltUntil = haltFrom + (halts ? dice.from(1, LONGEST_HALT) : 0);
    }
}
