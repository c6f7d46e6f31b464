package dev.nightdesk.cli;

import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.Percent;
import dev.nightdesk.ledger.ServiceCost;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.Budgets.Seen;
import dev.nightdesk.night.Quotas;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A month's money: for people three tables with bars, for programs one list.
record BudgetSheets(Seen seen) {

    private static final int BAR = 20;

    void print(PrintWriter out, Format format) {
        if (format == Format.table) {
            tables(out);
        } else {
            everything().print(out, format, rows());
        }
    }

    private List<BudgetRow> rows() {
        List<BudgetRow> rows = new ArrayList<>(lines());
        rows.add(BudgetRow.total(month()));
        month().services().forEach(service -> rows.add(BudgetRow.of(service)));
        return rows;
    }

    private List<BudgetRow> lines() {
        return month().lines().stream()
                .map(line -> BudgetRow.of(line, window(line.name())))
                .toList();
    }

    private Statement month() {
        return seen.asked();
    }

    private double shareOfCap(BudgetRow row) {
        return row.forecast().shareOf(month().budget().cap());
    }

    /// Of the windows of a day or a month the one that is used most.
    private Optional<Quotas.Row> window(String provider) {
        return seen.windows().stream()
                .filter(row -> row.provider().equals(provider))
                .filter(Quotas.Row::isOfCalendar)
                .max(Comparator.comparingDouble(Quotas.Row::share));
    }

    private Sheet<BudgetRow> everything() {
        return new Sheet<BudgetRow>()
                .column("kind", BudgetRow::kind)
                .column("name", BudgetRow::name)
                .column("what", BudgetRow::what)
                .column("monthToDate", row -> row.toDate().map(Usd::dollars).orElse(null))
                .column("today", row -> row.today().map(Usd::dollars).orElse(null))
                .column("forecast", row -> row.forecast().dollars())
                .column("shareOfCap", this::shareOfCap)
                .column("calls", row -> row.calls().map(CallUse::calls).orElse(null))
                .column("window", row -> row.window().map(Quotas.Row::window).orElse(null))
                .column("windowUsed", BudgetRow::windowUsed)
                .column("cpus", row -> row.service().map(ServiceCost::cpus).orElse(null))
                .column("memoryMiB", row -> row.service().map(ServiceCost::memory).orElse(null))
                .column("shareOfServer", row -> row.service().map(ServiceCost::share).orElse(null));
    }

    private void tables(PrintWriter out) {
        headline(out);
        List<BudgetRow> bill = new ArrayList<>(lines());
        bill.removeIf(row -> row.calls().isPresent() && row.forecast().none());
        bill.add(BudgetRow.total(month()));
        this.bill().print(out, Format.table, bill);
        out.println();
        calls().print(
                        out,
                        Format.table,
                        lines().stream().filter(row -> row.calls().isPresent()).toList());
        out.println();
        services()
                .print(out, Format.table, month().services().stream().map(BudgetRow::of).toList());
        out.flush();
    }

    private void headline(PrintWriter out) {
        Budget budget = month().budget();
        Usd spent = month().spent();
        out.println(
                "%s: %s dollars of the month so far, %s at its end, %s of the cap of %s"
                        .formatted(
                                month().day(),
                                month().toDate(),
                                month().forecast(),
                                Percent.of(month().forecast().shareOf(budget.cap())),
                                budget.cap()));
        out.println(budget.words(spent) + ": " + budget.words(budget.brake(spent)));
        if (!seen.asked().equals(seen.statement())) {
            Usd now = seen.statement().forecast();
            out.println("without the question: %s at the month's end".formatted(now));
        }
        if (month().services().stream().anyMatch(one -> !one.fits())) {
            out.println("services reserve more than this server has");
        }
        out.println();
    }

    private Sheet<BudgetRow> bill() {
        return new Sheet<BudgetRow>()
                .column("line", BudgetRow::name)
                .column("what", BudgetRow::what)
                .column("so far", row -> row.toDate().orElse(Usd.ZERO))
                .column("at the end", BudgetRow::forecast)
                .column("of the cap", row -> bar(shareOfCap(row)));
    }

    private Sheet<BudgetRow> calls() {
        return new Sheet<BudgetRow>()
                .column("provider", BudgetRow::name)
                .column("plan", BudgetRow::what)
                .column("calls", row -> row.calls().map(CallUse::calls).orElse(0))
                .column("dollars", row -> row.toDate().orElse(Usd.ZERO))
                .column("window", row -> row.window().map(Quotas.Row::window).orElse(""))
                .column("used", row -> row.window().map(one -> bar(one.share())).orElse(""));
    }

    private Sheet<BudgetRow> services() {
        return new Sheet<BudgetRow>()
                .column("service", BudgetRow::name)
                .column(
                        "processors",
                        row -> row.service().map(ServiceCost::cpus).orElse(BigDecimal.ZERO))
                .column("MiB", row -> row.service().map(ServiceCost::memory).orElse(0))
                .column("dollars a month", BudgetRow::forecast)
                .column(
                        "of the server",
                        row -> row.service().map(one -> bar(one.share())).orElse(""));
    }

    /// Such as `#####............... 25.0 %`.
    private static String bar(double share) {
        int full = (int) Math.round(BAR * Math.clamp(share, 0, 1));
        return "#".repeat(full) + ".".repeat(BAR - full) + " " + Percent.of(share);
    }
}
