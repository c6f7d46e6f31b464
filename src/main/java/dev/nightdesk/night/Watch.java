package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.StopStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Beside a run: looks every half second whether somebody asks it to stop and, every second time,
/// tells how it stands where nobody could see it otherwise. Never keeps the run from its work.
final class Watch {

    private static final long PERIOD_MILLIS = 500;

    private final Desk desk;
    private final StopRequest stop;
    private final Progress progress;
    private final StopStore requests;
    private final Optional<Talk> talk;
    private final long before;
    private final ScheduledExecutorService thread;
    private final Future<?> looking;
    private long looks;
    private int told;
    private boolean complained;

    Watch(Desk desk, StopRequest stop, Progress progress) {
        this.desk = desk;
        this.stop = stop;
        this.progress = progress;
        this.requests = new StopStore(desk.database());
        this.talk = desk.leaseFolder().map(folder -> new Talk(desk, folder));
        this.before = newest();
        requests.forget();
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("watch").daemon().factory());
        this.looking =
                thread.scheduleWithFixedDelay(
                        this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private long newest() {
        return desk.stores().executions().all().stream()
                .mapToLong(Execution::id)
                .findFirst()
                .orElse(0);
    }

    private void look() {
        try {
            List<Execution> begun = desk.stores().executions().after(before);
            if (!begun.isEmpty() && asksToStop(begun.getFirst().id())) {
                stop.make();
            }
            if (looks++ % 2 == 0 || begun.size() != told) {
                talk.ifPresent(one -> one.tell(begun));
                told = begun.size();
            }
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    private boolean asksToStop(long execution) {
        return talk.map(one -> one.asksToStop(execution)).orElseGet(() -> requests.asks(execution));
    }

    private void complain(RuntimeException failure) {
        if (!complained) {
            complained = true;
            progress.say("status and stop do not work for now: " + failure.getMessage());
        }
    }

    /// The thread is waited for, never interrupted: H2 would close its file.
    void close() {
        looking.cancel(false);
        thread.shutdown();
        try {
            if (thread.awaitTermination(10, TimeUnit.SECONDS)) {
                talk.ifPresent(Talk::end);
                requests.forget();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
