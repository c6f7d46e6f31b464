package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore.Execution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Beside a run: looks every half second whether somebody asks it to stop and, every second time,
/// tells how it stands where nobody could see it otherwise. Never keeps the run from its work,
/// unless its lease is not its own any more: then that comes to its end at once.
final class Watch {

    private static final long PERIOD_MILLIS = 500;

    /// Looks from one note of what the run uses to the next.
    private static final long PER_NOTE = 20;

    private final Desk desk;
    private final StopRequest stop;
    private final Progress progress;
    private final ScheduledExecutorService threads;
    private Optional<Talk> talk = Optional.empty();
    private long before = Long.MAX_VALUE;
    private long looks;
    private int told;
    private boolean complained;

    private Watch(Desk desk, StopRequest stop, Progress progress) {
        this.desk = desk;
        this.stop = stop;
        this.progress = progress;
        attempt(this::begin);
        look();
        this.threads =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().name("watch").daemon().factory());
        repeat(this::look, PERIOD_MILLIS);
        repeat(this::guard, 2 * PERIOD_MILLIS);
    }

    private void repeat(Runnable work, long millis) {
        var _ = threads.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Does work that others can see and stop. Where it fails because the lease was lost, that is
    /// what is told.
    static Outcome over(Desk desk, StopRequest stop, Progress progress, Supplier<Outcome> work) {
        Watch watch = new Watch(desk, stop, progress);
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (desk.isLeased()) {
                throw e;
            }
            stop.loseLease();
            return Lost.told(desk.taker(), "recover");
        } finally {
            watch.close();
        }
    }

    /// Requests that are here already are for executions that have ended.
    private void begin() {
        before = desk.stores().executions().newest();
        talk = desk.leaseFolder().map(folder -> new Talk(desk, folder));
        desk.stores().stops().forget();
    }

    private void look() {
        boolean isSecond = looks++ % 2 == 0;
        attempt(() -> look(isSecond));
        if (looks % PER_NOTE == 1) {
            attempt(this::note);
        }
    }

    /// What a process has used that is killed is known as far as it was noted.
    private void note() {
        desk.stores().executions().after(before).stream()
                .findFirst()
                .ifPresent(one ->
                        desk.stores()
                                .costs()
                                .note(one.id(), desk.clock().instant(), RunMeter.cpu()));
        talk.ifPresent(Talk::tellBooks);
    }

    /// Not by the thread that looks: of a server that has fallen silent that waits for an answer as
    /// everybody else does. Nobody need wait any longer, since nothing can be committed any more.
    private void guard() {
        if (!stop.isLeaseLost() && !desk.isLeased()) {
            stop.loseLease();
            progress.say("the lease was lost: the run ends");
            desk.abandon();
        }
    }

    private void look(boolean isSecond) {
        List<Execution> begun = desk.stores().executions().after(before);
        if (!begun.isEmpty() && asksToStop(begun.getFirst().id())) {
            stop.make();
        }
        if (isSecond || begun.size() != told) {
            talk.ifPresent(one -> one.tell(begun));
            told = begun.size();
        }
    }

    private boolean asksToStop(long execution) {
        return talk.map(one -> one.asksToStop(execution))
                .orElseGet(() -> desk.stores().stops().asks(execution));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    private void complain(RuntimeException failure) {
        if (!complained && !stop.isLeaseLost()) {
            complained = true;
            progress.say("status and stop do not work for now: " + DatabaseLost.words(failure));
        }
    }

    /// The threads are waited for, never interrupted: H2 would close its file.
    private void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(10, TimeUnit.SECONDS)) {
                attempt(this::end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is there after the lease was lost may be meant for somebody else.
    private void end() {
        if (!stop.isLeaseLost()) {
            talk.ifPresent(Talk::end);
            desk.stores().stops().forget();
        }
    }
}
