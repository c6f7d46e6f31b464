package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command left behind.
///
/// @param out standard output
/// @param err standard error
/// @param took from its start, or from when it was asked to end
record Ran(List<String> arguments, int exit, String out, String err, Duration took) {

    /// Asserts the exit code; the message holds all that was said.
    Ran ends(ExitCode expected) {
        assertThat(exit).as(toString()).isEqualTo(expected.number());
        return this;
    }

    /// The last line of standard output.
    String last() {
        return out.lines().reduce("", (before, line) -> line);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /// Asserts an error as people should get it: one or two lines, no stack trace, nothing on
    /// standard output.
    Ran complains(String... words) {
        assertThat(err.strip().lines().toList()).as(toString()).hasSizeBetween(1, 2);
        assertThat(err).as(toString()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(out).as(toString()).isEmpty();
        return this;
    }

    @Override
    public String toString() {
        return "%s ended with %d after %s%n%s%n%s".formatted(arguments, exit, took, out, err);
    }
}
