package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.Ladder;
import dev.nightdesk.ledger.Ladder.Wish;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Rung;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives up beforehand those calls of a plan that the month has no money for, down the ladder: once
/// lanes are at work, whoever came first would get it. What the night needs comes first.
public record Economy(Stores stores, PriceList prices) {

    /// Gives calls of a plan up, and tells of each rung that it took, in words.
    List<String> giveUp(Batch batch, Instant now) {
        List<Task> open =
                stores.calls().all(batch.plan(), batch.round()).stream()
                        .filter(task -> task.state() == State.PLANNED)
                        .toList();
        return tooMuch(open, now).entrySet().stream()
                .map(one -> giveUp(one.getKey(), one.getValue()))
                .toList();
    }

    private String giveUp(Rung rung, List<Wish<Task>> wishes) {
        List<Integer> tasks = wishes.stream().map(wish -> wish.what().id()).toList();
        stores.calls().release(tasks, "budget: no room for the " + rung.words());
        return "budget: " + words(rung, wishes);
    }

    /// Such as `news rotation: 20 calls of 0.20 dollars given up`.
    public static String words(Rung rung, Collection<Wish<Task>> wishes) {
        Usd saved = wishes.stream().map(Wish::price).reduce(Usd.ZERO, Usd::plus);
        return "%s: %d calls of %s dollars given up".formatted(rung.words(), wishes.size(), saved);
    }

    /// The calls that the month has no money for, of those that can be done without.
    ///
    /// @param open in the order in which they would be made
    public Map<Rung, List<Wish<Task>>> tooMuch(List<Task> open, Instant now) {
        List<Task> priced =
                open.stream().filter(task -> prices.isPriced(task.provider(), now)).toList();
        List<Wish<Task>> wishes =
                priced.stream()
                        .filter(task -> !task.needed())
                        .map(task -> new Wish<>(task, Rungs.of(task), price(task, now)))
                        .toList();
        return wishes.isEmpty()
                ? Map.of()
                : Ladder.givenUp(wishes, room(priced, now)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Wish::rung,
                                        () -> new EnumMap<>(Rung.class),
                                        Collectors.toList()));
    }

    /// What is left for calls that can be done without, those paid that cannot.
    private Usd room(List<Task> priced, Instant now) {
        Usd needed =
                priced.stream()
                        .filter(Task::needed)
                        .map(task -> price(task, now))
                        .reduce(Usd.ZERO, Usd::plus);
        return prices.budget(BillingCalendar.month(now))
                .ceiling(false)
                .less(spent(now).plus(needed));
    }

    private Usd spent(Instant now) {
        return stores.spending().spent(BillingCalendar.month(now));
    }

    private Usd price(Task task, Instant now) {
        return prices.call(task.provider(), BillingCalendar.day(now));
    }
}
