package dev.nightdesk.source.simulated;

import java.util.List;

/// A listing's way through its sessions, one step each. Nothing is kept of the way behind.
final class Walk {

    /// Own deviations that a surprise of one deviation moves the price by on the day of filing.
    private static final double SURPRISING = 1.8;

    /// Bounds of a session's return, and of one with a split, so that the split shows.
    private static final double WORST = -0.6;

    private static final double BEST = 1.5;
    private static final double CALM = 0.08;

    /// US dollars; nothing falls lower.
    private static final double LEAST = 0.02;

    private final Listed listed;
    private final Presence presence;
    private final Motion motion;
    private final Events events;
    private final int until;
    private int at;
    private double value;
    private double reference;
    private double before;
    private double shares = 1;

    Walk(Listed listed, World world) {
        this.listed = listed;
        presence = new Presence(listed);
        motion = new Motion(listed, world.factors());
        events = new Events(listed, presence, world);
        until = Math.min(listed.life().until(), world.sessions().count());
        at = listed.life().from() - 1;
        value = listed.traits().price();
    }

    /// Goes to the next session, if the listing has one.
    boolean step() {
        if (++at >= until) {
            return false;
        }
        before = value;
        events.turnTo(at, before);
        reference = events.without(before);
        shares /= events.factor();
        double surprise = SURPRISING * deviation() * events.surprise();
        double move = motion.next(at, reference, events.fair()) + surprise;
        value = Math.max(LEAST, reference * (1 + bounded(move)));
        return true;
    }

    private double bounded(double move) {
        return factor() == 1 ? Math.clamp(move, WORST, BEST) : Math.clamp(move, -CALM, CALM);
    }

    Listed listed() {
        return listed;
    }

    Presence presence() {
        return presence;
    }

    /// The session it has come to.
    int at() {
        return at;
    }

    /// US dollars, not yet rounded.
    double value() {
        return value;
    }

    /// The value of the session before, less what has gone ex.
    double reference() {
        return reference;
    }

    /// The value of the session before, as traded then.
    double before() {
        return before;
    }

    /// The session's return besides splits and dividends.
    double change() {
        return value / reference - 1;
    }

    double deviation() {
        return listed.traits().deviation();
    }

    /// Logarithm of the volume relative to what is usual for the listing, and lasting.
    double activity() {
        return motion.activity();
    }

    /// Today's shares per share at birth.
    double shares() {
        return shares;
    }

    /// New price per old price of a split today, else 1.
    double factor() {
        return events.factor();
    }

    /// US dollars a share that go ex today, mostly 0.
    double dividend() {
        return events.dividend();
    }

    /// Filings of today.
    List<Filing> filed() {
        return events.filed();
    }
}
