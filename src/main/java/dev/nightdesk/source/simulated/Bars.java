package dev.nightdesk.source.simulated;

import dev.nightdesk.source.QuotedBar;
import java.util.function.Consumer;

/// Tells a session's prices and volume.
///
/// Volume is skewed across listings, lasts, and rises with the size of the move (Karpoff, *The
/// relation between price changes and trading volume*, Journal of Financial and Quantitative
/// Analysis 1987).
record Bars(Sessions sessions) implements Recorder<QuotedBar> {

    /// Part of a session's move that may happen before it opens.
    private static final double OVERNIGHT = 0.6;

    /// Own deviations by which the open strays and the price moves beyond open and close.
    private static final double STRAY = 0.3;

    private static final double REACH = 0.5;

    /// Deviation that market and sector add to a stock's own.
    private static final double SHARED = 0.01;

    /// Of the log-volume, per deviation moved; of many only so many count.
    private static final double PER_MOVE = 0.4;

    private static final double MOST_MOVES = 5;
    private static final double VOLUME_NOISE = 0.25;
    private static final double MEAN_MOVE = 0.3;

    /// Of the volume of a regular session.
    private static final double EARLY_CLOSE = 0.5;

    @Override
    public void record(Walk walk, Consumer<QuotedBar> rows) {
        int at = walk.at();
        if (walk.presence().trades(at)) {
            rows.accept(traded(walk));
        } else if (walk.presence().hasBar(at)) {
            rows.accept(quoted(walk));
        }
    }

    private QuotedBar traded(Walk walk) {
        Dice dice = Dice.of(walk.listed().key(), Purpose.BAR, walk.at());
        double reach = REACH * walk.deviation();
        double stray = walk.change() * OVERNIGHT * dice.uniform();
        double open = walk.reference() * (1 + stray + STRAY * walk.deviation() * dice.normal());
        double high = Math.max(open, walk.value()) * (1 + reach * Math.abs(dice.normal()));
        double low = Math.min(open, walk.value()) / (1 + reach * Math.abs(dice.normal()));
        return new QuotedBar(
                symbol(walk),
                sessions.day(walk.at()),
                Tick.nearest(open),
                Tick.nearest(high),
                Tick.nearest(low),
                Tick.nearest(walk.value()),
                volume(walk, dice));
    }

    private double volume(Walk walk, Dice dice) {
        double moves = Math.abs(walk.change()) / (walk.deviation() + SHARED);
        double log =
                walk.activity()
                        + PER_MOVE * Math.min(moves, MOST_MOVES)
                        - MEAN_MOVE
                        + VOLUME_NOISE * dice.normal();
        double usual = walk.listed().traits().volume() * walk.shares();
        double hours = sessions.closesEarly(walk.at()) ? EARLY_CLOSE : 1;
        return Math.max(1, Math.rint(usual * hours * Growth.of(log)));
    }

    /// Nobody traded: the last price stands.
    private QuotedBar quoted(Walk walk) {
        double price = Tick.nearest(walk.before() * walk.factor());
        return new QuotedBar(symbol(walk), sessions.day(walk.at()), price, price, price, price, 0);
    }

    private static String symbol(Walk walk) {
        return walk.listed().era(walk.at()).symbol();
    }
}
