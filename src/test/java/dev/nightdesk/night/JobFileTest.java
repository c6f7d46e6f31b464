package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(night.scoring().version()).startsWith("rules-1-");
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

    @Test
    void a_section_that_is_missing_is_named() throws IOException {
        String text = packaged().replaceFirst("(?s)\ngate:.*?\n\n", "\n");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gate");
    }
}
