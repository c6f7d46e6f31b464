package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.PartitionEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is shown of a step while it is under way, and when it is over.
@Timeout(120)
final class ConsoleProgressTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said);
    private final Hands hands = new Hands();

    /// A clock that moves when it is told to.
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void analyze(ConsoleProgress progress) {
        progress.begin("analyze", "listings", 100);
        progress.cut(3, 0);
        progress.partition(PartitionEvent.BEGUN);
        progress.advance(30);
        progress.partition(PartitionEvent.DONE);
        progress.partition(PartitionEvent.BEGUN);
        progress.partition(PartitionEvent.FAILED);
        progress.partition(PartitionEvent.BEGUN);
        hands.move(Duration.ofSeconds(3));
    }

    @Test
    void a_log_has_a_line_for_each_step_however_short() {
        ConsoleProgress progress = new ConsoleProgress(hands, new LineDisplay(err, NEVER));
        progress.begin("survey", "", 0);
        progress.end();
        analyze(progress);
        progress.say("WARN something");
        progress.end();
        assertThat(said.toString().lines())
                .containsExactly(
                        "survey: 0.0 s",
                        "WARN something",
                        "analyze: 30 listings, 3.0 s, 10/s; 1 of 3 partitions, 1 failed");
    }

    /// A line a period; here without a pause between.
    @Test
    void a_log_has_lines_while_a_step_is_under_way() throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        ConsoleProgress progress =
                new ConsoleProgress(
                        hands,
                        new LineDisplay(new PrintWriter(new Lines(lines)), Duration.ofMillis(1)));
        analyze(progress);
        String line = lines.take();
        while (!line.contains("1 running, 1 failed")) {
            line = lines.take();
        }
        assertThat(line)
                .isEqualTo(
                        "analyze: 30 of 100 listings (30 %), 10/s, 7 s left; partitions: 1 done, 1"
                                + " running, 1 failed of 3");
        progress.end();
    }

    /// What is written, line by line.
    private static final class Lines extends StringWriter {

        private final BlockingQueue<String> lines;

        Lines(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void flush() {
            toString().lines().forEach(lines::add);
            getBuffer().setLength(0);
        }
    }

    /// The bar may draw itself between two counts: what is awaited is one line that has them all.
    @Test
    void a_terminal_has_a_bar_with_count_rest_rate_and_partitions() throws InterruptedException {
        BlockingQueue<String> drawn = new LinkedBlockingQueue<>();
        ConsoleProgress progress = new ConsoleProgress(hands, bars(drawn));
        analyze(progress);
        String line = drawn.take();
        while (!(line.contains(" 30%") && line.contains("1 on, 1 failed"))) {
            line = drawn.take();
        }
        assertThat(line)
                .contains("analyze", " 30%", "30/100 (0:00:", "/s 1/3 done, 1 on, 1 failed")
                .hasSizeLessThanOrEqualTo(80)
                .doesNotContain("\u001b");
        progress.end();
        assertThat(said.toString().lines())
                .containsExactly("analyze: 30 listings, 3.0 s, 10/s; 1 of 3 partitions, 1 failed");
    }

    private BarDisplay bars(BlockingQueue<String> drawn) {
        return new BarDisplay(
                err,
                () ->
                        ProgressBar.builder()
                                .setUpdateIntervalMillis(1)
                                .setConsumer(new DelegatingProgressBarConsumer(drawn::add, 80)));
    }

    @Test
    void a_terminal_has_no_line_for_a_step_that_took_no_time() {
        ConsoleProgress progress = new ConsoleProgress(hands, bars(new LinkedBlockingQueue<>()));
        progress.begin("survey", "", 0);
        progress.say("plan: something");
        progress.end();
        assertThat(said.toString()).isEqualTo("\r\u001b[Kplan: something" + System.lineSeparator());
    }
}
