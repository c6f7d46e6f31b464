package dev.nightdesk.cli;

import dev.nightdesk.night.Progress;
import java.io.PrintWriter;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on a terminal, plain lines otherwise.
final class ConsoleProgress implements Progress {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean bars;
    private final LongAdder done = new LongAdder();
    private int underWay;
    private @Nullable ProgressBar bar;

    ConsoleProgress(PrintWriter err, boolean bars) {
        this.err = err;
        this.bars = bars;
    }

    @Override
    public synchronized void begin(String what, long total) {
        underWay++;
        if (bars && bar == null) {
            done.reset();
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(what)
                            .setInitialMax(total > 0 ? total : -1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
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

    /// Pieces done at the same time share one bar; it goes with the last of them.
    @Override
    public synchronized void end() {
        underWay--;
        if (bar != null && underWay == 0) {
            bar.close();
            bar = null;
        }
    }

    /// Writes over the bar, which draws itself again below.
    @Override
    public synchronized void say(String line) {
        err.println(bar == null ? line : ERASE_LINE + line);
        err.flush();
    }
}
