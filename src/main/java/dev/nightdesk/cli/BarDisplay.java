package dev.nightdesk.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// For a terminal: a bar while a step is under way, made to fit into 80 columns; a line for each
/// step that took its time.
final class BarDisplay implements Display {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final Supplier<ProgressBarBuilder> bars;
    private @Nullable ProgressBar bar;

    /// @param bars where and how often they are drawn
    BarDisplay(PrintWriter err, Supplier<ProgressBarBuilder> bars) {
        this.err = err;
        this.bars = bars;
    }

    BarDisplay(PrintWriter err) {
        this(err, () -> ProgressBar.builder().setUpdateIntervalMillis(200));
    }

    @Override
    public void begin(Supplier<StepState> step) {
        StepState state = step.get();
        bar =
                bars.get()
                        .setTaskName(state.step())
                        .setInitialMax(state.total() > 0 ? state.total() : -1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .continuousUpdate()
                        .clearDisplayOnFinish()
                        .showSpeed(
                                new DecimalFormat(
                                        "0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                        .build();
    }

    @Override
    public void moved(StepState step) {
        if (bar != null) {
            bar.stepTo(step.done());
            bar.setExtraMessage(" " + step.partitions().brief());
        }
    }

    @Override
    public void end(StepState step) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (step.elapsed().compareTo(WORTH_TELLING) >= 0 || step.partitions().failed() > 0) {
            say(step.over());
        }
    }

    /// Writes over the bar, which draws itself again below.
    @Override
    public void say(String line) {
        err.println(bar == null ? line : ERASE_LINE + line);
        err.flush();
    }
}
