package dev.nightdesk.cli;

import dev.nightdesk.market.Harmless;
import dev.nightdesk.night.PartitionEvent;
import dev.nightdesk.night.PartitionTally;
import dev.nightdesk.night.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Counts how far the step under way has come, and shows it.
final class ConsoleProgress implements Progress {

    private final Clock clock;
    private final Display display;
    private Instant began = Instant.EPOCH;
    private String step = "";
    private String unit = "";
    private long total;
    private long done;
    private PartitionTally partitions = PartitionTally.NONE;
    private boolean open;

    ConsoleProgress(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    ConsoleProgress(Screen screen, Clock clock) {
        this(
                clock,
                screen.canDraw() ? new BarDisplay(screen.err()) : new LineDisplay(screen.err()));
    }

    private synchronized StepState state() {
        Duration elapsed = Duration.between(began, clock.instant());
        return new StepState(step, unit, total, done, partitions, elapsed);
    }

    @Override
    public synchronized void begin(String name, String counted, long units) {
        step = name;
        unit = counted;
        total = units;
        done = 0;
        partitions = PartitionTally.NONE;
        began = clock.instant();
        open = true;
        display.begin(this::state);
    }

    @Override
    public synchronized void advance(long units) {
        done += units;
        display.moved(state());
    }

    @Override
    public synchronized void cut(int all, int before) {
        partitions = PartitionTally.of(all, before);
        display.moved(state());
    }

    @Override
    public synchronized void partition(PartitionEvent event) {
        partitions = partitions.after(event);
        display.moved(state());
    }

    @Override
    public synchronized void end() {
        if (open) {
            open = false;
            display.end(state());
        }
    }

    @Override
    public synchronized void say(String line) {
        display.say(Harmless.line(line));
    }
}
