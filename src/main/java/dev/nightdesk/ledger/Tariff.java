package dev.nightdesk.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/// What calls to a provider cost, and the money that they are paid from.
public final class Tariff {

    /// Calls that cost nothing, of which no money is asked.
    public static final Tariff FREE = new Tariff(day -> Usd.ZERO, Tariff::none);

    private final Function<LocalDate, Usd> price;
    private final Function<YearMonth, Budget> budget;

    Tariff(Function<LocalDate, Usd> price, Function<YearMonth, Budget> budget) {
        this.price = price;
        this.budget = budget;
    }

    private static Budget none(YearMonth month) {
        throw new IllegalStateException("no money is asked for what is free");
    }

    /// The same price and budget at any time.
    public static Tariff of(Usd price, Budget budget) {
        return new Tariff(day -> price, month -> budget);
    }

    /// The price of one call.
    public Usd price(Instant at) {
        return price.apply(BillingCalendar.day(at));
    }

    public Budget budget(Instant at) {
        return budget.apply(BillingCalendar.month(at));
    }
}
