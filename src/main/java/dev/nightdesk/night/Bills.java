package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.report.page.Bill;
import java.time.Instant;
import java.time.LocalDate;

/// The month's money as a report shows it.
record Bills(Desk desk) {

    /// As it stood at a time, whatever came later.
    Bill asOf(Instant at) {
        Instant calls = new MarketTime(desk).ofCalls(at);
        LocalDate day = BillingCalendar.day(calls);
        PriceList prices = Prices.read(desk.settings());
        Statement month = Statement.of(prices, day, desk.stores().spending().uses(day));
        Usd cap = month.budget().cap();
        return new Bill(
                day,
                month.toDate().toString(),
                month.forecast().toString(),
                cap.toString(),
                month.forecast().shareOf(cap),
                month.lines().stream()
                        .filter(line -> !line.forecast().none())
                        .map(line ->
                                new Bill.Line(
                                        line.what(),
                                        line.toDate().toString(),
                                        line.forecast().toString(),
                                        line.forecast().shareOf(cap)))
                        .toList(),
                Quotas.of(desk, calls).stream()
                        .filter(Quotas.Row::isOfCalendar)
                        .map(Bills::line)
                        .toList());
    }

    private static Bill.QuotaLine line(Quotas.Row row) {
        return new Bill.QuotaLine(
                row.provider(),
                row.window(),
                row.used(),
                row.left(),
                row.share(),
                row.block().map(block -> "blocked: " + block.reason()).orElse(""));
    }
}
