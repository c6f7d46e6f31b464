package dev.nightdesk.cli;

import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.Percent;
import dev.nightdesk.ledger.ServiceCost;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Statement.Line;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.Budgets.Seen;
import dev.nightdesk.night.Quotas;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A month's money: for people three tables with bars, for programs one list.
record BudgetSheets(Seen seen) {

    private static final int BAR = 20;

    /// One thing of a month.
    ///
    /// @param kind `fixed`, `calls`, `total` or `service`; the total is that of the first two
    /// @param toDate empty where it is not told
    /// @param calls to a provider
    /// @param window the one of its long windows that is used most
    private record Row(
            String kind,
            String name,
            String what,
            Optional<Usd> toDate,
            Usd forecast,
            Optional<CallUse> calls,
            Optional<Quotas.Row> window,
            Optional<ServiceCost> service) {

        static Row of(Line line, Optional<Quotas.Row> window) {
            return new Row(
                    line.calls().isPresent() ? "calls" : "fixed",
                    line.name(),
                    line.what(),
                    Optional.of(line.toDate()),
                    line.forecast(),
                    line.calls(),
                    window,
                    Optional.empty());
        }

        static Row of(ServiceCost service) {
            return new Row(
                    "service",
                    service.name(),
                    "part of the server and its backups",
                    Optional.empty(),
                    service.ofMonth(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(service));
        }

        static Row total(Statement month) {
            return new Row(
                    "total",
                    "total",
                    "of a cap of " + month.budget().cap(),
                    Optional.of(month.toDate()),
                    month.forecast(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Nullable Double quotaUsed() {
            return window.map(BudgetSheets::used).orElse(null);
        }
    }

    void print(PrintWriter out, Format format) {
        if (format == Format.table) {
            tables(out);
        } else {
            everything().print(out, format, rows());
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>(lines());
        rows.add(Row.total(month()));
        month().services().forEach(service -> rows.add(Row.of(service)));
        return rows;
    }

    private List<Row> lines() {
        return month().lines().stream().map(line -> Row.of(line, window(line.name()))).toList();
    }

    private Statement month() {
        return seen.asked();
    }

    private double shareOfCap(Row row) {
        return row.forecast().shareOf(month().budget().cap());
    }

    /// Of the windows of a day or a month the one that is used most.
    private Optional<Quotas.Row> window(String provider) {
        return seen.windows().stream()
                .filter(row -> row.provider().equals(provider))
                .filter(Quotas.Row::isOfCalendar)
                .max(Comparator.comparing(BudgetSheets::used));
    }

    private static double used(Quotas.Row row) {
        return row.used() / (double) Math.max(1, row.used() + row.left());
    }

    private Sheet<Row> everything() {
        return new Sheet<Row>()
                .column("kind", Row::kind)
                .column("name", Row::name)
                .column("what", Row::what)
                .column("monthToDate", row -> row.toDate().map(Usd::dollars).orElse(null))
                .column("forecast", row -> row.forecast().dollars())
                .column("shareOfCap", this::shareOfCap)
                .column("calls", row -> row.calls().map(CallUse::calls).orElse(null))
                .column("window", row -> row.window().map(Quotas.Row::window).orElse(null))
                .column("windowUsed", Row::quotaUsed)
                .column("cpus", row -> row.service().map(ServiceCost::cpus).orElse(null))
                .column("memoryMiB", row -> row.service().map(ServiceCost::memory).orElse(null))
                .column("shareOfServer", row -> row.service().map(ServiceCost::share).orElse(null));
    }

    private void tables(PrintWriter out) {
        headline(out);
        List<Row> bill = new ArrayList<>(lines());
        bill.removeIf(row -> row.calls().isPresent() && row.forecast().none());
        bill.add(Row.total(month()));
        this.bill().print(out, Format.table, bill);
        out.println();
        calls().print(
                        out,
                        Format.table,
                        lines().stream().filter(row -> row.calls().isPresent()).toList());
        out.println();
        services().print(out, Format.table, month().services().stream().map(Row::of).toList());
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

    private Sheet<Row> bill() {
        return new Sheet<Row>()
                .column("line", Row::name)
                .column("what", Row::what)
                .column("so far", row -> row.toDate().orElse(Usd.ZERO))
                .column("at the end", Row::forecast)
                .column("of the cap", row -> bar(shareOfCap(row)));
    }

    private Sheet<Row> calls() {
        return new Sheet<Row>()
                .column("provider", Row::name)
                .column("plan", Row::what)
                .column("calls", row -> row.calls().map(CallUse::calls).orElse(0))
                .column("dollars", row -> row.toDate().orElse(Usd.ZERO))
                .column("window", row -> row.window().map(Quotas.Row::window).orElse(""))
                .column("used", row -> row.window().map(one -> bar(used(one))).orElse(""));
    }

    private Sheet<Row> services() {
        return new Sheet<Row>()
                .column("service", Row::name)
                .column(
                        "processors",
                        row -> row.service().map(ServiceCost::cpus).orElse(BigDecimal.ZERO))
                .column("MiB", row -> row.service().map(ServiceCost::memory).orElse(0))
                .column("dollars a month", Row::forecast)
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
