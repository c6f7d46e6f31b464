package dev.nightdesk.night;

import dev.nightdesk.store.CallResultStore.Account;
import dev.nightdesk.store.CallResultStore.Lack;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What has become of a run's calls, in words. Nothing of a run that reads files.
record CallWords(Stores stores) {

    /// The calls of each provider: planned, found, given up, repeated and spent.
    List<String> accounts(RunParameters run) {
        return stores.callResults().accounts(run.plan(), round(run)).stream()
                .map(CallWords::words)
                .toList();
    }

    /// The calls that brought nothing.
    List<String> lacks(RunParameters run) {
        return lacks(run, lack -> true);
    }

    /// The calls without which the run cannot go on, and that have to wait for a quota.
    List<String> waiting(RunParameters run) {
        return lacks(run, lack -> lack.needed() && lack.state() == State.PLANNED);
    }

    /// The providers of whom such calls are asked.
    Set<String> waitedFor(RunParameters run) {
        return all(run).stream()
                .filter(lack -> lack.needed() && lack.state() == State.PLANNED)
                .map(Lack::provider)
                .collect(Collectors.toSet());
    }

    /// The calls that were given up.
    List<String> dropped(RunParameters run) {
        return lacks(run, lack -> lack.state() == State.RELEASED);
    }

    private List<String> lacks(RunParameters run, Predicate<Lack> which) {
        return all(run).stream().filter(which).map(CallWords::words).toList();
    }

    /// The calls that have brought nothing so far.
    List<Lack> all(RunParameters run) {
        return stores.callResults().lacking(run.plan(), round(run));
    }

    /// Whether it is the month's money that a call without which the run cannot go on waits for.
    boolean lacksMoney(RunParameters run) {
        return all(run).stream()
                .filter(lack -> lack.needed() && lack.state() == State.PLANNED)
                .anyMatch(CallWords::isOfBudget);
    }

    private static boolean isOfBudget(Lack lack) {
        return MoneyWords.isOfBudget(lack.reason().orElse(""));
    }

    private int round(RunParameters run) {
        return new Rounds(stores.nights()).of(run);
    }

    private static String words(Account one) {
        return "calls %s: planned %d + discovered %d - released %d%s + retried %d = spent %d"
                .formatted(
                        one.provider(),
                        one.planned(),
                        one.discovered(),
                        one.released(),
                        one.open() == 0 ? "" : " - open " + one.open(),
                        one.retried(),
                        one.spent());
    }

    private static String waiting(Lack one) {
        return isOfBudget(one) ? "waiting for the budget" : "waiting for the quota";
    }

    static String words(Lack one) {
        String what =
                switch (one.state()) {
                    case RELEASED -> "given up";
                    case MISSING -> "without an answer";
                    case PLANNED -> one.needed() ? waiting(one) : "open";
                    case DONE -> "done";
                };
        return "calls %s/%s: %d %s%s"
                .formatted(
                        one.provider(),
                        one.feed(),
                        one.calls(),
                        what,
                        one.reason().map(reason -> ": " + reason).orElse(""));
    }
}
