package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.Brake;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Rung;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.fetch.Rungs;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run says of the month's money, and of what was given up because something was scarce.
record MoneyWords(Desk desk, PriceList prices) {

    static MoneyWords of(Desk desk) {
        return new MoneyWords(desk, Prices.read(desk.settings()));
    }

    /// What has to be said before a run.
    List<String> before() {
        List<String> lines = new ArrayList<>();
        stale().ifPresent(lines::add);
        brake().ifPresent(lines::add);
        return lines;
    }

    /// What has to be said at the end of a run.
    List<String> after(RunParameters run, int round) {
        List<String> lines = before();
        rungs(run.plan(), round)
                .forEach((rung, calls) ->
                        lines.add("given up: %s, %d calls".formatted(rung.words(), calls)));
        return lines;
    }

    private Optional<String> stale() {
        return Prices.stale(prices, BillingCalendar.day(desk.clock().instant()))
                .map(words -> "WARN price_list: " + words);
    }

    /// What the state of the month's money forbids; empty if nothing.
    private Optional<String> brake() {
        YearMonth month = BillingCalendar.month(new MarketTime(desk).ofCalls());
        Budget budget = prices.budget(month);
        Usd spent = stores().spending().spent(month);
        Brake brake = budget.brake(spent);
        return brake == Brake.NONE
                ? Optional.empty()
                : Optional.of("budget: %s: %s".formatted(budget.words(spent), budget.words(brake)));
    }

    /// Calls that quota or money had no room for, by the rung of the ladder.
    Map<Rung, Integer> rungs(String plan, int round) {
        Map<Rung, Integer> rungs = new EnumMap<>(Rung.class);
        stores().calls().all(plan, round).stream()
                .filter(MoneyWords::isScarce)
                .forEach(task -> rungs.merge(Rungs.of(task), 1, Integer::sum));
        return rungs;
    }

    private static boolean isScarce(Task task) {
        String reason = task.reason().orElse("");
        return task.state() == State.RELEASED
                && (isOfBudget(reason) || reason.startsWith("quota") || reason.startsWith("OVER_"));
    }

    /// Whether it was money that a call was given up for, or has to wait for.
    static boolean isOfBudget(String reason) {
        return reason.startsWith("budget");
    }

    private Stores stores() {
        return desk.stores();
    }
}
