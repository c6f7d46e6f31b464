package dev.nightdesk.night.fetch;

import dev.nightdesk.night.fetch.Landing.Context;
import dev.nightdesk.night.fetch.Landing.Landed;
import dev.nightdesk.source.Call;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Puts what a call has brought into the tables, and the call's end with it: all of it or nothing.
record Shore(Database database, Stores stores, Clock clock) {

    /// Stage of the calls that were found to be needed on the way.
    static final String FOLLOW_UP = "follow-up";

    /// Does it in one transaction.
    <T> T together(Supplier<T> work) {
        return database.inTransaction(work);
    }

    <T> void land(Batch batch, Task task, Found<T> found, Landing<T> landing, Context context) {
        database.inTransaction(() -> {
            Landed landed = landing.land(found, context);
            List<Planned> more = new ArrayList<>(landed.discovered());
            found.next().forEach(call -> more.add(next(call, task)));
            if (!more.isEmpty()) {
                stores.calls().plan(followUp(batch), Origin.DISCOVERED, more);
            }
            long read = found.rows().size() + found.rejections().total();
            stores.calls()
                    .done(
                            task.id(),
                            read,
                            landed.stored(),
                            rejected(task, found.rejections()),
                            clock.instant());
            return batch;
        });
    }

    /// Pages of a directory are needed before the plan is made; other discoveries are worked off
    /// after what was planned.
    private static Batch followUp(Batch batch) {
        return batch.stage().equals(CallPlan.DIRECTORY)
                ? batch
                : new Batch(batch.plan(), batch.round(), FOLLOW_UP);
    }

    /// A page is for the sessions that the first one is for.
    private Planned next(Call call, Task of) {
        Set<LocalDate> sessions = stores.fetches().sessions(of.id());
        return new Planned(call.provider(), call.feed(), call.subject(), of.needed(), sessions);
    }

    private static List<Rejected> rejected(Task task, Rejections rejections) {
        return rejections.rejected().entrySet().stream()
                .map(fault ->
                        new Rejected(
                                task.feed(),
                                fault.getKey().name(),
                                fault.getValue().rows(),
                                fault.getValue().sample()))
                .toList();
    }
}
