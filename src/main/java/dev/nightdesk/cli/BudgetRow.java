package dev.nightdesk.cli;

import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.ServiceCost;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Statement.Line;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.Quotas;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing of a month's money.
///
/// @param kind `fixed`, `calls`, `total` or `service`; the total is that of the first two
/// @param toDate empty where it is not told
/// @param today part of that
/// @param calls to a provider
/// @param window the one of its long windows that is used most
record BudgetRow(
        String kind,
        String name,
        String what,
        Optional<Usd> toDate,
        Optional<Usd> today,
        Usd forecast,
        Optional<CallUse> calls,
        Optional<Quotas.Row> window,
        Optional<ServiceCost> service) {

    static BudgetRow of(Line line, Optional<Quotas.Row> window) {
        return new BudgetRow(
                line.calls().isPresent() ? "calls" : "fixed",
                line.name(),
                line.what(),
                Optional.of(line.toDate()),
                Optional.of(line.today()),
                line.forecast(),
                line.calls(),
                window,
                Optional.empty());
    }

    static BudgetRow of(ServiceCost service) {
        return new BudgetRow(
                "service",
                service.name(),
                "part of the server and its backups",
                Optional.empty(),
                Optional.empty(),
                service.ofMonth(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(service));
    }

    static BudgetRow total(Statement month) {
        return new BudgetRow(
                "total",
                "total",
                "of a cap of " + month.budget().cap(),
                Optional.of(month.toDate()),
                Optional.of(month.today()),
                month.forecast(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The fraction of the window that is used.
    @Nullable Double windowUsed() {
        return window.map(Quotas.Row::share).orElse(null);
    }
}
