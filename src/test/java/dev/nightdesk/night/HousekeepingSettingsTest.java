package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.night.retention.Kind;
import dev.nightdesk.night.retention.RetentionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The definition of housekeeping, against what others look back to.
final class HousekeepingSettingsTest {

    private @TempDir Path folder = Path.of("");

    private Settings settings() {
        return Settings.of(
                Map.of(
                        "NIGHTDESK_HOME",
                        folder.resolve("var").toString(),
                        "NIGHTDESK_CONFIG_DIR",
                        folder.toString()));
    }

    private static String packaged() throws IOException {
        return Files.readString(Path.of("jobs/housekeeping.yaml"));
    }

    private RetentionSettings with(String kind, String words) throws IOException {
        String text = packaged().replaceFirst("(?m)^" + kind + ": .*$", kind + ": " + words);
        Files.writeString(folder.resolve("housekeeping.yaml"), text);
        return Housekeeping.read(settings());
    }

    @Test
    void the_packaged_definition_is_valid_and_keeps_bars_for_good() {
        assertThat(Housekeeping.read(settings()).bars().words()).isEqualTo("all");
    }

    @ParameterizedTest
    @EnumSource
    void of_every_kind_all_can_be_kept(Kind kind) throws IOException {
        assertThat(kind.keep(with(kind.word(), "all")).words()).isEqualTo("all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "executions | soon | 'soon' is neither like",
                "executions | 5 sessions | executions are kept by days or all, not for '5 sessions'",
                "analyses | 400 days | analyses are kept by sessions or all",
                "calls | 7 days | calls: 7 days is too short: the longest window of a quota needs 8 days",
                "news | 92 days | news: 92 days is too short: history.newsDays of nightly.yaml needs 99",
                "analyses | 26 sessions | analyses: 26 sessions is too short: gate.drift.sessions of nightly.yaml needs 27",
                "checks | 1 sessions | checks: 1 sessions is too short",
                "bars | 511 sessions | history.bars of nightly.yaml, needs 785 sessions at least",
                "compactBelow | 101 | compactBelow is percent, from 0 to 100: 101",
                "compactBelow | much | much"
            })
    void what_is_not_valid_is_refused_with_what_would_be(String kind, String words, String said) {
        assertThatThrownBy(() -> with(kind.strip(), words.strip()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("housekeeping.yaml is not valid")
                .hasMessageContaining(said.strip());
    }

    @Test
    void bars_reach_back_from_the_oldest_session_that_can_be_rated_again() throws IOException {
        assertThat(with("bars", "785 sessions").bars().most()).isEqualTo(785);
    }

    @Test
    void calls_reach_back_over_the_longest_window_that_is_configured() throws IOException {
        String providers = Files.readString(Path.of("jobs/providers.yaml"));
        Files.writeString(
                folder.resolve("providers.yaml"),
                providers.replace("{calls: 24, per: day,", "{calls: 24, per: month,"));
        assertThatThrownBy(() -> with("calls", "37 days")).hasMessageContaining("needs 38 days");
        assertThat(with("calls", "38 days").calls().most()).isEqualTo(38);
    }

    @ParameterizedTest
    @CsvSource({"'checks: ', 'check: ', check", "'(?m)^news: .*$', '', news"})
    void a_setting_that_is_not_known_or_not_there_is_named(
            String original, String changed, String named) throws IOException {
        Files.writeString(
                folder.resolve("housekeeping.yaml"), packaged().replaceFirst(original, changed));
        assertThatThrownBy(() -> Housekeeping.read(settings()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not valid")
                .hasMessageContaining(named);
    }
}
