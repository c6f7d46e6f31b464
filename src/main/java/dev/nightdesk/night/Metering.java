package dev.nightdesk.night;

import dev.nightdesk.telemetry.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Beside a run: writes down what is counted, and tells the metrics to whom they are to be told,
/// every few seconds and once more when the run has ended. Whatever becomes of that, the run is not
/// concerned.
final class Metering {

    /// Longer than anybody who is told may take.
    private static final int LAST_SECONDS = 10;

    private final Desk desk;
    private final Panel panel;
    private final List<Function<Samples, Optional<String>>> roads;
    private final Progress progress;
    private final Instant since;
    private final ScheduledExecutorService thread;
    private final Future<?> telling;
    private boolean complained;

    private Metering(Desk desk, Panel panel, Progress progress) {
        this.desk = desk;
        this.panel = panel;
        this.roads = desk.settings().telling().roads();
        this.progress = progress;
        this.since = desk.clock().instant();
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("metrics").daemon().factory());
        long period = panel.settings().push().toMillis();
        this.telling =
                thread.scheduleWithFixedDelay(
                        () -> tell(Optional.of(since)), 0, period, TimeUnit.MILLISECONDS);
    }

    /// Does work while it is metered.
    ///
    /// @throws Refused if it is not said rightly who is to be told
    static Outcome over(Desk desk, NightSettings night, Progress progress, Supplier<Outcome> work) {
        Metering metering = new Metering(desk, Panel.of(desk, night), progress);
        try {
            return work.get();
        } finally {
            metering.close();
        }
    }

    private void tell(Optional<Instant> at) {
        writeDown();
        try {
            if (!roads.isEmpty()) {
                Samples samples = panel.read(at);
                roads.forEach(road -> road.apply(samples).ifPresent(this::complain));
            }
        } catch (RuntimeException e) {
            complain("metrics cannot be read: " + DatabaseLost.words(e));
        }
    }

    private void writeDown() {
        try {
            desk.meters().flush(desk.stores().totals());
        } catch (RuntimeException e) {
            complain("metrics cannot be written down: " + DatabaseLost.words(e));
        }
    }

    /// Once is enough: whoever watches sees that nothing comes.
    private void complain(String words) {
        if (!complained && desk.isLeased()) {
            complained = true;
            progress.say(
                    words
                            + "; the run goes on, and the values come with the next push"
                            + " (nightdesk metrics push)");
        }
    }

    /// What was counted is written down whoever keeps the thread waiting. The thread is waited for,
    /// never interrupted: H2 would close its file.
    private void close() {
        telling.cancel(false);
        writeDown();
        thread.execute(() -> tell(Optional.empty()));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                complain("metrics take too long to tell");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
