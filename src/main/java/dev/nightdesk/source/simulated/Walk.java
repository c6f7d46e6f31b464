package dev.nightdesk.source.simulated;

import java.util.List;
import java.util.Optional;

/// A listing's way through its sessions, one step each. Nothing is kept of the way behind.
///
/// A session's return = beta × market + load × sector + own shock + pull to the fair price; the own
/// shock has fat tails and clusters (Cont, *Empirical properties of asset returns: stylized facts
/// and statistical issues*, Quantitative Finance 2001).
final class Walk {

    private static final Bell SHOCKS = new Bell(0.2);

    private static final double REACTION = 0.1;
    private static final double MEMORY = 0.87;

    /// Own deviations that a surprise of one deviation moves the price by on the day of filing.
    private static final double SURPRISING = 1.8;

    /// Bounds of a session's return, and of one with a split, so that the split shows.
    private static final double WORST = -0.6;

    private static final double BEST = 1.5;
    private static final double CALM = 0.08;

    /// A fair price far above the price pulls no more than this.
    private static final double WIDEST_GAP = 1;

    /// US dollars; nothing falls lower.
    private static final double LEAST = 0.02;

    /// Part of the log-volume's deviation that lasts into the next session, and what is added.
    private static final double LASTING = 0.9;

    private static final double ADDED = 0.75;

    private final Listed listed;
    private final Presence presence;
    private final Splits splits;
    private final Dividends dividends;
    private final Optional<Accounts> accounts;
    private final double[] market;
    private final double[] sector;
    private final Dice dice;
    private final Variance variance = new Variance(REACTION, MEMORY);
    private final double beta;
    private final double load;
    private final double deviation;
    private final double pull;
    private final int until;
    private int at;
    private int due;
    private boolean eventful;
    private double value;
    private double fair;
    private double reference;
    private double before;
    private double factor = 1;
    private double dividend;
    private double shares = 1;
    private double activity;

    Walk(Listed listed, World world) {
        this.listed = listed;
        Traits traits = listed.traits();
        presence = new Presence(listed);
        splits = new Splits(listed);
        dividends = new Dividends(listed);
        accounts =
                listed.isCompany()
                        ? Optional.of(new Accounts(listed, world.sessions(), world.factors()))
                        : Optional.empty();
        market = world.factors().market();
        sector = world.factors().of(traits.sector());
        dice = Dice.of(listed.pathKey(), Purpose.PATH);
        beta = traits.beta();
        load = traits.sectorLoad();
        deviation = traits.deviation();
        pull = traits.pull();
        until = Math.min(listed.life().until(), world.sessions().count());
        at = listed.life().from() - 1;
        value = traits.price();
        fair = value;
        due = nextDue();
    }

    /// Goes to the next session, if the listing has one.
    boolean step() {
        if (++at >= until) {
            return false;
        }
        before = value;
        reference = value;
        double move = events();
        long bits = dice.next();
        move += beta * market[at] + load * sector[at] + pull * gap();
        move += deviation * variance.shock(SHOCKS.fat(bits));
        value = Math.max(LEAST, reference * (1 + bounded(move)));
        activity = LASTING * activity + ADDED * Bell.spare(bits);
        return true;
    }

    private double gap() {
        return pull > 0 ? Math.min(WIDEST_GAP, fair / reference - 1) : 0;
    }

    private double bounded(double move) {
        return factor == 1 ? Math.clamp(move, WORST, BEST) : Math.clamp(move, -CALM, CALM);
    }

    /// Lets the session's events happen; what they add to the return.
    private double events() {
        if (at == due) {
            return happen();
        }
        if (eventful) {
            forget();
        }
        return 0;
    }

    private void forget() {
        eventful = false;
        factor = 1;
        dividend = 0;
    }

    private double happen() {
        eventful = true;
        goEx();
        split();
        double surprise = accounts.map(this::file).orElse(0.0);
        due = nextDue();
        return surprise;
    }

    private void goEx() {
        dividend = at == dividends.due() ? dividends.meet(before) : 0;
        reference -= dividend;
        accounts.ifPresent(books -> books.paid(dividend));
    }

    private void split() {
        boolean possible = dividend == 0 && presence.trades(at) && presence.trades(at - 1);
        factor = at == splits.due() ? splits.meet(before, possible) : 1;
        if (factor != 1) {
            reference *= factor;
            fair *= factor;
            shares /= factor;
            dividends.split(factor);
            accounts.ifPresent(books -> books.split(factor));
        }
    }

    private double file(Accounts books) {
        books.meet(at, reference);
        fair = books.fairPrice();
        return SURPRISING * deviation * books.surprise();
    }

    private int nextDue() {
        int next = Math.min(splits.due(), dividends.due());
        return accounts.map(books -> Math.min(next, books.due())).orElse(next);
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
        return deviation;
    }

    /// Logarithm of the volume relative to what is usual for the listing, and lasting.
    double activity() {
        return activity;
    }

    /// Today's shares per share at birth.
    double shares() {
        return shares;
    }

    /// New price per old price of a split today, else 1.
    double factor() {
        return factor;
    }

    /// US dollars a share that go ex today, mostly 0.
    double dividend() {
        return dividend;
    }

    /// Filings of today.
    List<Filing> filed() {
        return eventful ? accounts.map(Accounts::filed).orElse(List.of()) : List.of();
    }
}
