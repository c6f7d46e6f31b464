package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a database tells of calls and money.
///
/// @param holder who tells it, in the words of the lease; empty if the database does itself
/// @param asOf when
/// @param day up to which, by the time of the providers
/// @param uses calls of the month
/// @param windows what is used of quotas
record Books(
        String holder,
        Market market,
        Instant asOf,
        LocalDate day,
        List<CallUse> uses,
        List<Quotas.Row> windows) {

    static Books of(Desk desk, String holder) {
        LocalDate day = BillingCalendar.day(new MarketTime(desk).ofCalls());
        return new Books(
                holder,
                desk.market(),
                desk.clock().instant(),
                day,
                desk.stores().spending().uses(day),
                Quotas.of(desk));
    }

    /// The month so far, at the prices of a list.
    Statement at(PriceList prices) {
        return Statement.of(prices, day, uses);
    }
}
