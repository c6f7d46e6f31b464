package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.report.page.Bill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
                quotas(month, Quotas.of(desk, calls)));
    }

    private static List<Bill.QuotaLine> quotas(Statement month, List<Quotas.Row> windows) {
        return month.lines().stream()
                .flatMap(line -> line.calls().stream())
                .map(use -> line(use, windows))
                .toList();
    }

    private static Bill.QuotaLine line(CallUse use, List<Quotas.Row> windows) {
        List<Quotas.Row> own =
                windows.stream().filter(row -> row.provider().equals(use.provider())).toList();
        Optional<Quotas.Row> most =
                own.stream()
                        .filter(Quotas.Row::isOfCalendar)
                        .max(Comparator.comparingDouble(Quotas.Row::share));
        return new Bill.QuotaLine(
                use.provider(),
                use.calls(),
                most.map(Quotas.Row::window).orElse(""),
                most.map(row -> Integer.toString(row.used())).orElse(""),
                most.map(row -> Integer.toString(row.left())).orElse(""),
                most.map(Quotas.Row::share).orElse(Double.NaN),
                own.stream()
                        .flatMap(row -> row.block().stream())
                        .findFirst()
                        .map(block -> "blocked: " + block.reason())
                        .orElse(""));
    }
}
