package dev.nightdesk.night.fetch;

import dev.nightdesk.night.fetch.Gateway.Refusal;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.EntitlementStore.Entitlement;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What is done about calls that bring nothing: waited for, given up, or given up for good.
final class Refusals {

    /// How long the SEC keeps out whoever was too fast, and a little more.
    static final Duration SHUT_OUT = Duration.ofSeconds(630);

    private static final List<Duration> SHUT_OUTS = Collections.nCopies(3, SHUT_OUT);

    private final Batch batch;
    private final String provider;
    private final Gateway gateway;
    private final Stores stores;
    private final FetchSettings settings;
    private final Consumer<String> say;
    private final Map<Integer, Integer> tries = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private boolean onlyNeeded;
    private boolean givenUp;

    Refusals(Batch batch, String provider, Gateway gateway, Dock dock) {
        this.batch = batch;
        this.provider = provider;
        this.gateway = gateway;
        this.stores = dock.stores();
        this.settings = dock.settings();
        this.say = dock.say();
    }

    /// Whether a call can still be made; if not, it is released.
    boolean permits(Task task) {
        boolean isOne = task.needed() || !onlyNeeded;
        return isOne && !givenUp && !closed.contains(task.feed());
    }

    /// A call was answered: the provider is there again.
    void answered(Task task) {
        tries.remove(task.id());
    }

    /// Whether a call that brought nothing is not to be made again.
    boolean isFinal(Task task, Missing<?> missing) {
        return switch (missing.reason()) {
            case OVER_RATE -> isFinal(task, missing, settings.calmDown(), "too fast");
            case SHUT_OUT -> isFinal(task, missing, SHUT_OUTS, "shut out");
            case UNAVAILABLE, UNREADABLE ->
                    isFinal(task, missing, settings.patience(task.needed()), "no answer");
            default -> {
                met(task, missing);
                yield true;
            }
        };
    }

    private void met(Task task, Missing<?> missing) {
        switch (missing.reason()) {
            case NO_DATA, TOO_OLD -> nothing(task, missing);
            case NOT_ENTITLED -> closeFeed(task, missing);
            case BAD_KEY -> giveUp(task, missing);
            case OVER_DAY -> overDay(task, missing);
            default -> lacking(task, missing);
        }
    }

    /// There is nothing of it, and never will be. A session of which there is nothing, though, is
    /// one that has to be asked for again.
    private void nothing(Task task, Missing<?> missing) {
        if (task.needed() && missing.reason() == Absence.NO_DATA) {
            lacking(task, missing);
        } else {
            stores.calls().done(task.id(), 0, 0, List.of(), now());
        }
    }

    private void lacking(Task task, Missing<?> missing) {
        stores.calls().lacking(task.id(), State.MISSING, words(missing), now());
        if (!said.add(task.feed() + missing.reason())) {
            return;
        }
        say.accept(
                "fetch: %s/%s %s: %s"
                        .formatted(provider, task.feed(), task.subject(), words(missing)));
    }

    private static String words(Missing<?> missing) {
        return missing.reason() + ": " + missing.words();
    }

    private void closeFeed(Task task, Missing<?> missing) {
        closed.add(task.feed());
        stores.entitlements()
                .put(new Entitlement(provider, task.feed(), false, missing.words(), now()));
        lacking(task, missing);
        stores.calls().release(batch, provider, task.feed(), words(missing));
    }

    private void giveUp(Task task, Missing<?> missing) {
        lacking(task, missing);
        releaseAll(words(missing));
    }

    private void overDay(Task task, Missing<?> missing) {
        Instant tomorrow = now().plus(Duration.ofHours(24));
        stores.quotas().block(provider, tomorrow, missing.words());
        if (!task.needed()) {
            lacking(task, missing);
        }
        releaseAll(words(missing));
    }

    /// The ledger refuses: what can be done without is released, the rest goes on, or waits for a
    /// restart. Tells whether there is a rest that may go on.
    boolean refused(Refusal refusal) {
        say.accept(
                "fetch: %s: %s, until %s".formatted(provider, refusal.reason(), refusal.until()));
        release(refusal.reason());
        if (refusal.ofNeeded()) {
            givenUp = true;
            stores.calls().hold(batch, provider, refusal.reason());
        }
        return !givenUp;
    }

    private void releaseAll(String reason) {
        givenUp = true;
        release(reason);
    }

    private void release(String reason) {
        onlyNeeded = true;
        stores.calls().releaseOptional(batch, provider, reason);
    }

    private boolean isFinal(Task task, Missing<?> missing, List<Duration> waits, String why) {
        int tried = tries.merge(task.id(), 1, Integer::sum);
        if (tried > waits.size()) {
            lacking(task, missing);
            return true;
        }
        Instant until = now().plus(waits.get(tried - 1));
        stores.quotas().block(provider, until, why + ": " + missing.words());
        return false;
    }

    private Instant now() {
        return gateway.time().clock().instant();
    }
}
