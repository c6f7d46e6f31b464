package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.Brake;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.Ladder.Wish;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Rung;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.fetch.Economy;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the calls of a night would cost, against the month's money.
///
/// @param now by the time of the providers
record MoneyPreview(PriceList prices, Stores stores, Instant now) {

    List<Line> lines(List<Planned> calls) {
        Map<Rung, List<Wish<Task>>> givenUp = givenUp(calls);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("dollars", cost(calls.stream()).less(saved(givenUp)).toString()));
        lines.add(new Line("budget", words()));
        givenUp.forEach(
                (rung, wishes) -> lines.add(new Line("over budget", Economy.words(rung, wishes))));
        if (!fits(calls)) {
            lines.add(new Line("does not fit", needed(calls) + " dollars of needed calls"));
        }
        return lines;
    }

    /// Whether the calls can be paid that the night cannot do without.
    boolean fits(List<Planned> calls) {
        return !spent().plus(needed(calls)).exceeds(budget().ceiling(true)) || needed(calls).none();
    }

    private Usd needed(List<Planned> calls) {
        return cost(calls.stream().filter(Planned::needed));
    }

    private Usd cost(Stream<Planned> calls) {
        return calls.map(call -> prices.call(call.provider(), BillingCalendar.day(now)))
                .reduce(Usd.ZERO, Usd::plus);
    }

    private static Usd saved(Map<Rung, List<Wish<Task>>> givenUp) {
        return givenUp.values().stream()
                .flatMap(List::stream)
                .map(Wish::price)
                .reduce(Usd.ZERO, Usd::plus);
    }

    private Map<Rung, List<Wish<Task>>> givenUp(List<Planned> calls) {
        List<Task> tasks =
                IntStream.range(0, calls.size()).mapToObj(i -> task(i, calls.get(i))).toList();
        return new Economy(stores, prices).tooMuch(tasks, now);
    }

    private static Task task(int id, Planned call) {
        return new Task(
                id,
                call.provider(),
                call.feed(),
                call.subject(),
                Origin.PLANNED,
                call.needed(),
                State.PLANNED,
                Optional.empty());
    }

    private String words() {
        Brake brake = budget().brake(spent());
        String committed = budget().words(spent());
        return brake == Brake.NONE ? committed : committed + ": " + budget().words(brake);
    }

    private Budget budget() {
        return prices.budget(month());
    }

    private Usd spent() {
        return stores.spending().spent(month());
    }

    private YearMonth month() {
        return BillingCalendar.month(now);
    }
}
