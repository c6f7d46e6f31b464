package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Prompt.Typed;
import dev.nightdesk.cli.Walkthrough.Chapter;
import dev.nightdesk.cli.Walkthrough.Command;
import dev.nightdesk.cli.Walkthrough.Deed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The walkthrough for a new operator is walked: real processes prepare each state, each command is
/// typed as it stands in the document and says what stands there, and none is typed that the
/// program has not named.
final class FirstMorningIT {

    private static final Path DOCUMENT = Path.of("ops/runbook/first-morning.md");

    /// Where to look without being told.
    private static final String FIRST = "nightdesk status";

    static List<Chapter> chapters() {
        return Walkthrough.of(DOCUMENT).chapters();
    }

    @Test
    void there_is_a_chapter_for_each_state(@TempDir Path folder) {
        assertThat(chapters())
                .extracting(Chapter::state)
                .containsExactlyElementsOf(
                        Arrays.stream(BrokenState.values()).map(BrokenState::word).toList());
        assertThat(Cli.at(folder).inside("--help").out()).contains("\n  status ");
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void what_the_program_says_is_enough(Chapter chapter, @TempDir Path folder) {
        try (Scenery scenery = BrokenState.of(chapter.state()).prepare(folder)) {
            StringBuilder said = new StringBuilder();
            isAsShown(chapter.exit(), chapter.mail(), scenery, scenery.night());
            said.append(scenery.night().said());
            chapter.parts()
                    .forEach(part -> {
                        switch (part) {
                            case Deed(String name) -> scenery.happens(name);
                            case Command command ->
                                    said.append(typed(command, scenery, said.toString()));
                        }
                    });
            allIsWell(scenery);
        }
    }

    private static String typed(Command command, Scenery scenery, String before) {
        String line = scenery.here(command.line());
        assertThat(line.equals(FIRST) || isNamed(line, before))
                .as("'%s' is named by what was said before:%n%s", line, before)
                .isTrue();
        Typed typed = scenery.prompt().type(line);
        isAsShown(command.exit(), command.shown(), scenery, typed);
        return typed.said();
    }

    /// Whole, not as the beginning of another command.
    private static boolean isNamed(String command, String said) {
        String more = command.startsWith("nightdesk ") ? "(?![\\w-]| [\\w-])" : "(?!\\w)";
        return Pattern.compile(Pattern.quote(command) + more).matcher(said).find();
    }

    private static void isAsShown(int exit, String shown, Scenery scenery, Typed typed) {
        assertThat(typed.exit()).as(typed.toString()).isEqualTo(exit);
        assertThat(new Excerpt(scenery.here(shown)).shows(typed.said()))
                .as("the document shows%n%s%nfor%n%s", shown, typed)
                .isTrue();
    }

    private static void allIsWell(Scenery scenery) {
        Cli nightdesk = scenery.prompt().nightdesk();
        JsonNode newest = nightdesk.inside("status", "--output", "json").json().get(0);
        assertThat(newest.get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(newest.get("published").booleanValue()).isTrue();
        assertThat(nightdesk.inside("status").out()).doesNotContain("next:");
    }
}
