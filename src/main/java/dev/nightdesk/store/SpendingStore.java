package dev.nightdesk.store;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/// What calls with a price have cost: written with their reservation, and spent whatever becomes of
/// the process that wanted them.
public final class SpendingStore {

    /// No provider has this name; its lock is that of the money.
    private static final String MONEY = "$";

    private final Database database;
    private final QuotaLock lock;

    SpendingStore(Database database) {
        this.database = database;
        this.lock = new QuotaLock(database);
    }

    /// How many of the first calls the month's money has room for. Nobody else spends any until the
    /// transaction ends.
    ///
    /// @param at under which they will be written down
    int affordable(List<Wanted> calls, Usd price, Budget budget, Instant at) {
        lock.take(MONEY);
        Usd spent = spent(BillingCalendar.month(at));
        int affordable = 0;
        for (Wanted call : calls) {
            if (!budget.affords(spent, price, call.needed())) {
                return affordable;
            }
            spent = spent.plus(price);
            affordable++;
        }
        return affordable;
    }

    void write(long call, String provider, Instant at, Usd price) {
        database.sql("spending/insert")
                .param("call", call)
                .param("provider", provider)
                .param("at", utc(at))
                .param("micros", price.micros())
                .update();
    }

    /// What the calls of a month have cost so far.
    public Usd spent(YearMonth month) {
        return database.sql("spending/sum")
                .param("start", utc(BillingCalendar.start(month)))
                .param("next", utc(BillingCalendar.start(month.plusMonths(1))))
                .query((row, n) -> Usd.ofMicros(row.getLong(1)))
                .single();
    }

    /// The calls of a day's month, by provider; of those without any nothing.
    public List<CallUse> uses(LocalDate day) {
        return uses(day, BillingCalendar.start(YearMonth.from(day).plusMonths(1)));
    }

    /// The same as it stood at a time, whatever was called later.
    public List<CallUse> uses(LocalDate day, Instant until) {
        YearMonth month = YearMonth.from(day);
        return database.sql("spending/uses")
                .param("start", utc(BillingCalendar.start(month)))
                .param("next", utc(BillingCalendar.start(month.plusMonths(1))))
                .param("until", utc(until))
                .param("day", utc(BillingCalendar.start(day)))
                .query((row, n) ->
                        new CallUse(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                Usd.ofMicros(row.getLong(4)),
                                Usd.ofMicros(row.getLong(5))))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
