package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.nightdesk.market.Harmless;
import dev.nightdesk.market.HarmlessWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What companies and headlines could be called by somebody who means harm.
final class HarmlessTest {

    private static final List<String> HOSTILE =
            List.of(
                    "\u001b[2J\u001b]0;owned\u0007",
                    "\u009b31m red by one character",
                    "over\rwritten",
                    "back\b\b\bspaced\u007f",
                    "\u202Egnp.exe",
                    "\u2066isolated\u2069\u061C\u200F",
                    "two\u2028lines\u2029three\u0085four");

    private static final String COMMAND =
            "(?s).*[\\p{Cc}&&[^\\n]].*|(?s).*[\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069].*";

    @Test
    void a_line_is_one_line_without_commands() {
        assertThat(HOSTILE)
                .allSatisfy(text ->
                        assertThat(Harmless.line(text)).doesNotMatch(COMMAND).hasSameSizeAs(text));
        assertThat(Harmless.line("next:\nrm -r var")).isEqualTo("next: rm -r var");
        assertThat(Harmless.line("crème 日本 👩‍🔬")).isEqualTo("crème 日本 👩‍🔬");
    }

    @Test
    void whatever_is_said_goes_through_one_place() {
        StringWriter shown = new StringWriter();
        PrintWriter out = HarmlessWriter.before(new PrintWriter(shown), true);
        HOSTILE.forEach(out::println);
        HOSTILE.forEach(text -> out.printf("%s %d%n", text, 1));
        out.write('\u001b');
        out.append("crème 日本 👩‍🔬\n\tat an indent").println();
        assertThat(shown.toString())
                .doesNotContain("\u001b", "\u009b", "\r", "\b", "\u202E", "\u2028")
                .contains("crème 日本 👩‍🔬\n\tat an indent");
        assertThat(shown.toString().lines()).hasSize(2 * HOSTILE.size() + 2);
    }

    /// The log has a filter of its own, in `logback.xml`.
    @Test
    void nor_does_what_is_logged() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        OutputStreamAppender<ILoggingEvent> console =
                (OutputStreamAppender<ILoggingEvent>) root.getAppender("console");
        for (String text : HOSTILE) {
            LoggingEvent event = new LoggingEvent("", root, Level.WARN, text, null, null);
            String line = new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
            assertThat(line).doesNotMatch(COMMAND).startsWith("WARN ").endsWith("\n");
        }
    }

    @Test
    void json_holds_the_same_text_in_escapes() {
        assertThat(HOSTILE)
                .allSatisfy(text -> {
                    String json = Json.text(Map.of("name", text));
                    assertThat(json).doesNotMatch(COMMAND);
                    assertThat(JsonMapper.shared().readTree(json).get("name").stringValue())
                            .isEqualTo(text);
                });
    }

    @Test
    void a_spreadsheet_computes_nothing() {
        assertThat(List.of("=1+1", " @SUM(1)", "-2", "+3", "\t=1").stream().map(Harmless::cell))
                .allMatch(cell -> cell.startsWith("'"));
        assertThat(Harmless.cell(-2.5)).isEqualTo("-2.5");
        assertThat(Harmless.cell(null)).isEmpty();
    }
}
