package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How a process comes to its exit code.
final class SignalsTest {

    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said);
    private final Signals signals = new Signals();

    @Test
    void a_run_that_does_not_end_is_told_of() {
        assertThat(signals.awaited(Duration.ZERO, err)).isEqualTo(6);
        assertThat(said.toString())
                .isEqualToNormalizingNewlines(
                        "nightdesk: the run did not reach a chunk boundary within 0 s"
                                + " [ND-STOP-OVERDUE]\nnext: go on with: nightdesk recover\n");
    }

    @Test
    void a_run_that_ends_has_its_own_code() {
        signals.ended(3);
        assertThat(signals.awaited(Duration.ofMinutes(1), err)).isEqualTo(3);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void an_error_is_a_failure_too() {
        Shell shell =
                new Shell(
                        Settings.of(Map.of()),
                        Clock.systemUTC(),
                        new Screen(new PrintWriter(new Full()), err, false, StandardCharsets.UTF_8),
                        signals);
        assertThat(Nightdesk.execute(shell, "--help")).isEqualTo(ExitCode.FAILED.number());
        assertThat(said.toString())
                .startsWith("nightdesk: this should not have happened: java.lang.OutOfMemoryError");
    }

    /// Something that goes wrong worse than an exception.
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int from, int length) {
            throw new OutOfMemoryError("full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
