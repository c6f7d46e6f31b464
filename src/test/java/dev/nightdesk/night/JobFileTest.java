package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JobFileTest {

    private @TempDir Path folder = Path.of("");

    private NightSettings read(String text) throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), text);
        return JobFile.read("nightly", NightSettings.class, Optional.of(folder));
    }

    private static String packaged() throws IOException {
        return Files.readString(Path.of("jobs/nightly.yaml"));
    }

    @Test
    void the_packaged_definition_is_read() {
        NightSettings night = JobFile.read("nightly", NightSettings.class, Optional.empty());
        assertThat(night.availableAfter()).isEqualTo(Duration.ofMinutes(675));
        assertThat(night.partitions().count()).isEqualTo(16);
        assertThat(night.gate().minimumCoverage()).isEqualTo(0.95);
        assertThat(night.scoring().version()).startsWith("rules-2-");
    }

    @Test
    void a_file_in_the_configuration_directory_goes_first() throws IOException {
        NightSettings night = read(packaged().replace("count: 16", "count: 3"));
        assertThat(night.partitions().count()).isEqualTo(3);
        assertThat(night.history().bars()).isEqualTo(504);
    }

    @Test
    void a_configuration_directory_without_the_file_leaves_the_packaged_one() {
        assertThat(JobFile.read("nightly", NightSettings.class, Optional.of(folder)))
                .isEqualTo(JobFile.read("nightly", NightSettings.class, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "'  chunk: 125', '  chunk: 125\n  chunck: 1', partitions.chunck",
        "'  chunk: 125', '', chunk",
        "'  chunk: 125', '  chunk: many', many",
        "'  chunk: 125', '  chunk:', partitions.chunk",
        "'availableAfter: PT11H15M', '', availableAfter",
        "'availableAfter: PT11H15M', 'availableAfter: soon', soon",
        "'horizonDays: 21', 'horizonDays: -1', horizonDays",
        "'{strongBuy: 70, buy: 64', '{strongBuy: 60, buy: 64', ''",
    })
    void what_is_not_understood_is_refused_with_its_name(
            String original, String changed, String named) throws IOException {
        String text = packaged().replace(original, changed);
        assertThat(text).isNotEqualTo(packaged());
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nightly.yaml is not valid")
                .hasMessageContaining(named);
    }

    /// Each in a file of its own; the line is that of the packaged file.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chunk: 125 | chunck: 125 | there is no setting partitions.chunck; allowed are count, chunk, concurrency,",
                "chunk: 125 | chunk: many | partitions.chunk is 'many'; allowed is a whole number",
                "chunk: 125 | chunk: 12.5 | partitions.chunk is '12.5'; allowed is a whole number",
                "chunk: 125 | chunk: 9999999999 | partitions.chunk is '9999999999'; allowed is a whole",
                "chunk: 125 | chunk: [1] | partitions.chunk is a list; allowed is a whole number",
                "chunk: 125 | chunk: {a: 1} | partitions.chunk is a section; allowed is a whole number",
                "chunk: 125 | chunk: | partitions.chunk has no value; allowed is a whole number",
                "chunk: 125 | chunk: 0 | partitions.chunk must be at least 1: 0",
                "chunk: 125 | 'chunk: \"125' | this is no YAML; allowed is 'name: value'",
                "chunk: 125 | 'chunk 125' | this is no YAML",
                "from: open | from: noon | partitions.windows.0.from: ",
                "from: open | from: noon | is neither 'open' nor 'close' nor a time like '07:30'",
                "'to: close, concurrency: 1' | 'to: close, concurrency: 0' | concurrency must be at least 1: 0",
                "minimumCoverage: 0.95 | minimumCoverage: 95 | gate.minimumCoverage must be a fraction",
                "minimumCoverage: 0.95 | minimumCoverage: NaN | gate.minimumCoverage must be a fraction",
                "availableAfter: PT11H15M | availableAfter: 11:15 | is '11:15'; allowed is a duration",
                "horizonDays: 21 | horizonDays: -1 | scoring.trade.horizonDays must be",
                "strongBuy: 70 | strongBuy: 60 | scoring.thresholds.strongBuy must be within 64.0..100.0",
                "'seed: 1' | 'seed: 1\n  seed: 2' | the same setting is there twice",
            })
    void garbage_is_told_with_its_line_and_what_is_allowed(
            String original, String changed, String told) throws IOException {
        String replacement = changed == null ? "" : changed.replace("\\n", "\n");
        String text = packaged().replaceFirst(Pattern.quote(original), replacement);
        assertThat(text).isNotEqualTo(packaged());
        int line = 1 + (int) packaged().split(Pattern.quote(original), 2)[0].lines().count();
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.next()).isEqualTo("correct it"))
                .hasMessageContaining(folder.resolve("nightly.yaml") + " is not valid: line ")
                .hasMessageMatching(
                        "(?s).* line (%d|%d|%d): .*".formatted(line - 1, line, line + 1))
                .hasMessageContaining(told)
                .hasMessageNotContainingAny(
                        "Jackson",
                        "java.",
                        "dev.nightdesk",
                        "deserialize",
                        "creator",
                        "token",
                        "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "- a\n- b\n", "42"})
    void what_is_no_list_of_settings_is_told(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "line 1: this is no list of settings; allowed is a section of")
                .hasMessageContaining("partitions");
    }

    /// It ends at the next one, and all between is its value.
    @Test
    void a_quote_that_meets_another_is_no_yaml() throws IOException {
        String text =
                packaged().replace("chunk: 125", "chunk: \"125").replace("from: open", "\"open\"");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this is no YAML");
    }

    @Test
    void a_section_that_is_missing_is_named() throws IOException {
        String text = packaged().replaceFirst("(?s)\ngate:.*?\n\n", "\n");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gate");
    }
}
