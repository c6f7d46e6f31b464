package dev.nightdesk.source.simulated;

import java.util.List;
import java.util.Optional;

/// What happens to a listing besides trading: splits, dividends, filings. On most sessions nothing
/// does, which is found out by one comparison.
final class Events {

    private final Presence presence;
    private final Splits splits;
    private final Dividends dividends;
    private final Optional<Accounts> accounts;
    private int due;
    private boolean today;
    private double factor = 1;
    private double dividend;
    private double fair;

    Events(Listed listed, Presence presence, World world) {
        this.presence = presence;
        splits = new Splits(listed);
        dividends = new Dividends(listed);
        accounts =
                listed.isCompany()
                        ? Optional.of(new Accounts(listed, world.sessions(), world.factors()))
                        : Optional.empty();
        fair = listed.traits().price();
        due = nextDue();
    }

    /// Goes to a session, to be called once for each.
    ///
    /// @param price before it
    void turnTo(int at, double price) {
        if (at == due) {
            happen(at, price);
        } else if (today) {
            forget();
        }
    }

    private void happen(int at, double price) {
        today = true;
        dividend = at == dividends.due() ? dividends.meet(price) : 0;
        factor = at == splits.due() ? splits.meet(price, canSplit(at)) : 1;
        dividends.split(factor);
        accounts.ifPresent(books -> enter(books, at, price));
        due = nextDue();
    }

    /// A split needs a trade before and after it that shows it.
    private boolean canSplit(int at) {
        return dividend == 0 && presence.trades(at) && presence.trades(at - 1);
    }

    private void enter(Accounts books, int at, double price) {
        books.paid(dividend);
        if (factor != 1) {
            books.split(factor);
        }
        books.meet(at, without(price));
        fair = books.fairPrice();
    }

    private void forget() {
        today = false;
        factor = 1;
        dividend = 0;
    }

    private int nextDue() {
        int next = Math.min(splits.due(), dividends.due());
        return accounts.map(books -> Math.min(next, books.due())).orElse(next);
    }

    /// A price of the session before, less what has gone ex today.
    double without(double price) {
        return (price - dividend) * factor;
    }

    /// New price per old price of a split today, else 1.
    double factor() {
        return factor;
    }

    /// US dollars a share that go ex today, mostly 0.
    double dividend() {
        return dividend;
    }

    /// US dollars a share that the price is drawn to.
    double fair() {
        return fair;
    }

    /// Filings of today.
    List<Filing> filed() {
        return today ? accounts.map(Accounts::filed).orElse(List.of()) : List.of();
    }

    /// What today's filing brings that nobody expected, in deviations.
    double surprise() {
        return today ? accounts.map(Accounts::surprise).orElse(0.0) : 0;
    }
}
