package dev.nightdesk.cli;

import dev.nightdesk.night.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on a terminal while a step is under way; a line for each step that took its time.
final class ConsoleProgress implements Progress {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final Clock clock;
    private final boolean bars;
    private final LongAdder done = new LongAdder();
    private @Nullable ProgressBar bar;
    private String step = "";
    private String unit = "";
    private Instant began = Instant.EPOCH;

    /// @param bars whether a person is looking on
    ConsoleProgress(PrintWriter err, Clock clock, boolean bars) {
        this.err = err;
        this.clock = clock;
        this.bars = bars;
    }

    @Override
    public synchronized void begin(String name, String counted, long total) {
        step = name;
        unit = counted;
        began = clock.instant();
        done.reset();
        if (bars) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(name)
                            .setUnit(counted.isEmpty() ? "" : " " + counted, 1)
                            .setInitialMax(total > 0 ? total : -1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .clearDisplayOnFinish()
                            .showSpeed()
                            .build();
        }
    }

    @Override
    public synchronized void advance(long units) {
        done.add(units);
        if (bar != null) {
            bar.stepTo(done.sum());
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        Duration took = Duration.between(began, clock.instant());
        if (took.compareTo(WORTH_TELLING) >= 0) {
            say(
                    String.format(
                            Locale.ROOT,
                            "%s:%s %.1f s",
                            step,
                            unit.isEmpty() ? "" : " " + done.sum() + " " + unit + ",",
                            took.toMillis() / 1000.0));
        }
    }

    /// Writes over the bar, which draws itself again below.
    @Override
    public synchronized void say(String line) {
        err.println(bar == null ? line : ERASE_LINE + line);
        err.flush();
    }
}
