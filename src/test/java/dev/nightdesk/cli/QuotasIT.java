package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.QuotaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is told of the quotas of providers.
final class QuotasIT {

    private static final Quota DAY =
            new Quota("alphavantage", List.of(new Window.Daily(24, ZoneId.of("America/New_York"))));

    @TempDir Path home = Path.of("");

    private JsonNode quotas() {
        return Cli.at(home)
                .inside("quotas", "--market", "live", "--output", "json")
                .ends(ExitCode.DONE)
                .json();
    }

    private static JsonNode row(JsonNode all, String provider, String window) {
        return all.valueStream()
                .filter(row -> row.get("provider").stringValue().equals(provider))
                .filter(row -> row.get("window").stringValue().equals(window))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void before_the_first_run_nothing_is_used_and_nothing_is_made() {
        JsonNode all = quotas();
        assertThat(all).isNotEmpty().allMatch(row -> row.get("used").intValue() == 0);
        JsonNode spacing = row(all, "massive", "1 per 12.5 s");
        assertThat(spacing.get("limitType").isNull()).isTrue();
        assertThat(spacing.get("left").intValue()).isEqualTo(1);
        assertThat(row(all, "alphavantage", "24 per day").get("limitType").stringValue())
                .isEqualTo("daily");
        assertThat(home).isEmptyDirectory();
    }

    /// In a rehearsal it is as late as when a provider was last called.
    @Test
    void in_a_rehearsal_the_time_is_virtual() throws IOException {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside("db", "migrate", "--market", "simulated").ends(ExitCode.DONE);
        Path folder = home.resolve("simulated");
        Files.writeString(
                folder.resolve("rehearsal"), "http://127.0.0.1:1\nseed=1 stocks=40 history=40\n");
        Instant then = Instant.parse("2024-06-25T04:20:00Z");
        try (Database database = Database.open(DatabaseAddress.embedded(folder))) {
            QuotaStore quotas = new QuotaStore(database);
            quotas.reserve(
                    DAY,
                    Tariff.FREE,
                    then,
                    List.of(new Wanted("news-sentiment", OptionalInt.empty())));
        }
        JsonNode all =
                nightdesk
                        .inside("quotas", "--market", "simulated", "--output", "json")
                        .ends(ExitCode.DONE)
                        .json();
        JsonNode day = row(all, "alphavantage", "24 per day");
        assertThat(day.get("used").intValue()).isEqualTo(1);
        assertThat(day.get("reset").stringValue()).isEqualTo("2024-06-26T04:00:00Z");
    }

    @Test
    void what_is_used_left_and_blocked_is_told() {
        Cli.at(home).inside("db", "migrate", "--market", "live").ends(ExitCode.DONE);
        Instant until = Instant.now().plus(Duration.ofHours(1));
        try (Database database = Database.open(DatabaseAddress.embedded(home.resolve("live")))) {
            QuotaStore quotas = new QuotaStore(database);
            quotas.reserve(
                    DAY,
                    Tariff.FREE,
                    Instant.now(),
                    Collections.nCopies(3, new Wanted("news-sentiment", OptionalInt.empty())));
            quotas.block("massive", until, "shut out");
        }
        JsonNode all = quotas();
        JsonNode day = row(all, "alphavantage", "24 per day");
        assertThat(day.get("used").intValue()).isEqualTo(3);
        assertThat(day.get("left").intValue()).isEqualTo(21);
        assertThat(Instant.parse(day.get("reset").stringValue())).isAfter(Instant.now());
        assertThat(day.get("blockedUntil").isNull()).isTrue();
        JsonNode blocked = row(all, "massive", "5 per minute");
        assertThat(blocked.get("reason").stringValue()).isEqualTo("shut out");
        assertThat(Instant.parse(blocked.get("blockedUntil").stringValue()))
                .isBetween(until.minusMillis(2), until.plusMillis(2));
    }
}
