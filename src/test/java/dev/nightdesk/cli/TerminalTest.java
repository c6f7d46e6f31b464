package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a bar is drawn.
final class TerminalTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    private @TempDir Path folder = Path.of("");

    private Path error(String where) throws IOException {
        return Files.createSymbolicLink(folder.resolve("2"), Path.of(where));
    }

    @Test
    void on_a_terminal() throws IOException {
        assertThat(new Terminal(XTERM, true, error("/dev/pts/3")).canDraw()).isTrue();
    }

    @Test
    void where_the_system_does_not_name_standard_error() {
        assertThat(new Terminal(XTERM, true, folder.resolve("none")).canDraw()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/var/log/nightdesk.log", "pipe:[123]", "/dev/null"})
    void not_where_standard_error_goes_elsewhere(String where) throws IOException {
        assertThat(new Terminal(XTERM, true, error(where)).canDraw()).isFalse();
    }

    @Test
    void not_where_nobody_looks_on() throws IOException {
        assertThat(new Terminal(XTERM, false, error("/dev/pts/3")).canDraw()).isFalse();
    }

    @Test
    void not_on_a_dumb_terminal() throws IOException {
        Path error = error("/dev/pts/3");
        assertThat(new Terminal(Map.of("TERM", "dumb"), true, error).canDraw()).isFalse();
        assertThat(new Terminal(Map.of(), true, error).canDraw()).isFalse();
    }
}
