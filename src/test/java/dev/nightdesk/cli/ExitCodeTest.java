package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\d+)` \\| (.*?) *\\|$");

    @Test
    void the_readme_tells_every_exit_code_in_the_same_words() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Map<Integer, String> table =
                ROW.matcher(readme)
                        .results()
                        .collect(Collectors.toMap(ExitCodeTest::number, row -> row.group(2)));
        assertThat(table)
                .isEqualTo(
                        Arrays.stream(ExitCode.values())
                                .collect(Collectors.toMap(ExitCode::number, ExitCode::meaning)));
    }

    private static int number(MatchResult row) {
        return Integer.parseInt(row.group(1));
    }

    @Test
    void numbers_never_change() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::name))
                .containsExactly("DONE", "FAILED", "USAGE", "GATE", "QUOTA", "LEASE", "STOPPED");
    }
}
