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
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Works off the calls of one provider, in the order planned. What has been answered is archived
/// before it is read, so that nothing is asked twice: what a process that died had in hand is read
/// from the archive.
public final class Lane {

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
        this.archived = archive.last(batch.plan());
    }

    /// Makes the next calls; false if there are none left that can be made now.
    public boolean step() {
        List<Task> open = refusals.permitted(stores.calls().open(batch, provider, most()));
        if (open.isEmpty()) {
            return false;
        }
        List<Task> unanswered = new ArrayList<>();
        for (Task task : open) {
            Optional<Reply> known = known(task);
            if (known.isPresent()) {
                land(task, route(task), known.get(), context(task));
            } else {
                unanswered.add(task);
            }
        }
        return unanswered.isEmpty() || ask(unanswered);
    }

    private int most() {
        return gateway.together();
    }

    /// An answer that came before this process, and that is one to read.
    private Optional<Reply> known(Task task) {
        return Optional.ofNullable(archived.remove(call(task)))
                .filter(entry -> entry.status() == 200)
                .flatMap(archive::reply);
    }

    private boolean ask(List<Task> tasks) {
        Outcome outcome = gateway.ask(tasks.stream().map(this::question).toList());
        List<Answered> answers = outcome.answers();
        for (int i = 0; i < answers.size(); i++) {
            take(tasks.get(i), answers.get(i));
        }
        outcome.refusal().ifPresent(refusal -> refusals.spent(refusal));
        return outcome.refusal().isEmpty();
    }

    private void take(Task task, Answered answered) {
        if (answered.reply().isEmpty()) {
            stores.quotas().ended(answered.call(), Absence.UNAVAILABLE.name(), 0, 0, Optional.empty(), answered.at());
            refusals.met(task, new Missing<>(Absence.UNAVAILABLE, answered.silence()));
            return;
        }
        Reply reply = answered.reply().get();
        String payload = archive.put(batch.plan(), batch.stage(), call(task), reply, answered.at());
        String outcome = land(task, route(task), reply, new Context(session, task.subject(), answered.at()));
        stores.quotas().ended(answered.call(), outcome, reply.status(), reply.body().length, Optional.of(payload), answered.at());
    }

    private Context context(Task task) {
        return new Context(session, task.subject(), gateway.time().clock().instant());
    }

    /// Reads an answer and puts its rows where they belong; tells in a word what it was.
    private <T> String land(Task task, Route<T> route, Reply reply, Context context) {
        Fetched<T> fetched = route.feed().read(reply, task.subject());
        return switch (fetched) {
            case Fetched.Found<T> found -> {
                shore.land(batch, task, found, route.landing(), context);
                refusals.answered(task);
                yield "FOUND";
            }
            case Missing<T> missing -> {
                refusals.met(task, missing);
                yield missing.reason().name();
            }
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
