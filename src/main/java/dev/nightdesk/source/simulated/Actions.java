package dev.nightdesk.source.simulated;

import dev.nightdesk.source.QuotedAction;
import java.util.function.Consumer;

/// Tells splits and dividends, a few of them wrongly, as feeds do.
record Actions(Sessions sessions) implements Recorder<QuotedAction> {

    private static final double WRONG = 1.0 / 400;

    /// What a wrong report makes of a dividend.
    private static final double STRAY_SPLIT = 0.5;

    @Override
    public void record(Walk walk, Consumer<QuotedAction> rows) {
        if (walk.factor() != 1) {
            rows.accept(action(walk, isWrong(walk) ? 1 / walk.factor() : walk.factor()));
        } else if (walk.dividend() > 0) {
            rows.accept(action(walk, isWrong(walk) ? STRAY_SPLIT : remaining(walk)));
        }
    }

    /// Of the last close, behind the dividend.
    private static double remaining(Walk walk) {
        return 1 - walk.dividend() / Tick.nearest(walk.before());
    }

    private static boolean isWrong(Walk walk) {
        return Dice.of(walk.listed().key(), Purpose.MISREPORT, walk.at()).happens(WRONG);
    }

    private QuotedAction action(Walk walk, double ratio) {
        String symbol = walk.listed().era(walk.at()).symbol();
        return new QuotedAction(symbol, sessions.day(walk.at()), ratio);
    }
}
