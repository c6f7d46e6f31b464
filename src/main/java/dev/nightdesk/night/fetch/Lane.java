package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.night.fetch.Feeds.Route;
import dev.nightdesk.night.fetch.Gateway.Answered;
import dev.nightdesk.night.fetch.Gateway.Outcome;
import dev.nightdesk.night.fetch.Gateway.Question;
import dev.nightdesk.night.fetch.Landing.Context;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Call;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Entry;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Works off the calls of one provider, in the order planned. What has been answered is archived
/// before it is read, so that nothing is asked twice: what a process that died had in hand is read
/// from the archive.
public final class Lane {

    /// Calls read from the plan together.
    private static final int AT_A_TIME = 500;

    /// How a call ended that has brought rows, or that there are none.
    static final String FOUND = "FOUND";

    private final Batch batch;
    private final String provider;
    private final LocalDate session;
    private final Gateway gateway;
    private final Feeds feeds;
    private final Archive archive;
    private final Stores stores;
    private final Shore shore;
    private final Refusals refusals;
    private final Map<Call, Entry> archived;
    private final Deque<Task> waiting = new ArrayDeque<>();

    Lane(Batch batch, String provider, LocalDate session, Gateway gateway, Dock dock) {
        this.batch = batch;
        this.provider = provider;
        this.session = session;
        this.gateway = gateway;
        this.feeds = dock.feeds();
        this.archive = dock.archive();
        this.stores = dock.stores();
        this.shore = dock.shore();
        this.refusals = new Refusals(batch, provider, gateway, dock);
        this.archived = archive.last(batch.plan(), batch.round());
    }

    /// Makes the next calls and tells how many are settled by it; empty if there are none left that
    /// can be made now.
    public OptionalInt step() {
        List<Task> next = refusals.permitted(next());
        if (next.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Task> unanswered = new ArrayList<>();
        for (Task task : next) {
            Optional<Known> known = known(task);
            if (known.isPresent()) {
                land(task, route(task), known.get().reply(), context(task, known.get().at()));
            } else {
                unanswered.add(task);
            }
        }
        int known = next.size() - unanswered.size();
        return unanswered.isEmpty() ? OptionalInt.of(known) : ask(unanswered, known);
    }

    /// As many calls as may be under way at a time.
    private List<Task> next() {
        if (waiting.isEmpty()) {
            waiting.addAll(stores.calls().open(batch, provider, AT_A_TIME));
        }
        List<Task> next = new ArrayList<>();
        while (next.size() < gateway.together() && !waiting.isEmpty()) {
            next.add(waiting.removeFirst());
        }
        return next;
    }

    /// An answer that came before this process, and that is one to read.
    private record Known(Reply reply, Instant at) {}

    private Optional<Known> known(Task task) {
        return Optional.ofNullable(archived.remove(call(task)))
                .filter(entry -> entry.status() == 200)
                .flatMap(entry ->
                        archive.reply(entry).map(reply -> new Known(reply, entry.fetched())));
    }

    /// Those that are to be asked again, and those that were not asked, are the next ones. What
    /// answers together lands together.
    ///
    /// @param known how many were settled without being asked
    private OptionalInt ask(List<Task> tasks, int known) {
        Outcome outcome = gateway.ask(tasks.stream().map(this::question).toList());
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < outcome.answers().size(); i++) {
            kept.add(keep(tasks.get(i), outcome.answers().get(i)));
        }
        List<Task> again = new ArrayList<>(shore.together(() -> unsettled(kept)));
        int settled = known + kept.size() - again.size();
        again.addAll(tasks.subList(kept.size(), tasks.size()));
        again.reversed().forEach(waiting::addFirst);
        outcome.refusal().ifPresent(refusals::spent);
        return outcome.refusal().isEmpty() ? OptionalInt.of(settled) : OptionalInt.empty();
    }

    /// An answer that is archived, if it is one.
    ///
    /// @param payload hash of its body
    private record Kept(Task task, Answered answered, Optional<String> payload) {}

    private Kept keep(Task task, Answered answered) {
        Optional<String> payload =
                answered.reply()
                        .map(reply ->
                                archive.put(
                                        batch.plan(),
                                        batch.round(),
                                        batch.stage(),
                                        call(task),
                                        reply,
                                        answered.at()));
        return new Kept(task, answered, payload);
    }

    private List<Task> unsettled(List<Kept> kept) {
        return kept.stream().filter(one -> !isSettled(one)).map(Kept::task).toList();
    }

    private boolean isSettled(Kept kept) {
        Task task = kept.task();
        Answered answered = kept.answered();
        Optional<Missing<?>> missing =
                answered.reply().isPresent()
                        ? land(
                                task,
                                route(task),
                                answered.reply().get(),
                                context(task, answered.at()))
                        : Optional.of(new Missing<>(Absence.UNAVAILABLE, answered.silence()));
        ended(answered, missing.map(one -> one.reason().name()).orElse(FOUND), kept.payload());
        return missing.isEmpty() || refusals.isFinal(task, missing.get());
    }

    private void ended(Answered answered, String outcome, Optional<String> payload) {
        int status = answered.reply().map(Reply::status).orElse(0);
        long bytes = answered.reply().map(reply -> reply.body().length).orElse(0);
        stores.quotas().ended(answered.call(), outcome, status, bytes, payload, answered.at());
    }

    private Context context(Task task, Instant fetched) {
        return new Context(session, task.subject(), fetched);
    }

    /// Reads an answer and puts its rows where they belong, if it has any.
    private <T> Optional<Missing<?>> land(Task task, Route<T> route, Reply reply, Context context) {
        Fetched<T> fetched = route.feed().read(reply, task.subject());
        return switch (fetched) {
            case Fetched.Found<T> found -> {
                shore.land(batch, task, found, route.landing(), context);
                refusals.answered(task);
                yield Optional.empty();
            }
            case Missing<T> missing -> Optional.of(missing);
        };
    }

    private Route<?> route(Task task) {
        return feeds.of(task.provider(), task.feed());
    }

    private Question question(Task task) {
        Feed<?> feed = route(task).feed();
        return new Question(
                new Wanted(feed.name(), OptionalInt.of(task.id())), feed.request(task.subject()));
    }

    private static Call call(Task task) {
        return new Call(task.provider(), task.feed(), task.subject());
    }
}
