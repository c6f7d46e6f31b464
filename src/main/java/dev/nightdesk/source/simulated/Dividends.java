package dev.nightdesk.source.simulated;

/// When a listing goes ex dividend and by how much: every quarter, the amount set once a year.
final class Dividends {

    private static final int QUARTER = 63;
    private static final int QUARTERS = 4;

    /// US dollars: amounts are whole quarters of a cent.
    private static final double GRAIN = 400;

    /// Of the price; a company whose price has collapsed cuts its dividend.
    private static final double MOST = 0.03;

    private final double yield;
    private int next;
    private int declarations;
    private double amount;

    Dividends(Listed listed) {
        yield = listed.traits().yield();
        next =
                yield > 0
                        ? listed.life().from()
                                + Dice.of(listed.key(), Purpose.DIVIDEND).from(1, QUARTER)
                        : Integer.MAX_VALUE;
    }

    /// The next ex-day.
    int due() {
        return next;
    }

    /// US dollars a share that the price loses on this ex-day.
    ///
    /// @param price before the session
    double meet(double price) {
        next += QUARTER;
        if (declarations++ % QUARTERS == 0 || amount > MOST * price) {
            amount = Math.floor(yield / QUARTERS * price * GRAIN) / GRAIN;
        }
        return amount;
    }

    /// @param factor new price per old price
    void split(double factor) {
        amount *= factor;
    }
}
