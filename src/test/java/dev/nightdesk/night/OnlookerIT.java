package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that look at the same time whether a lease is free.
final class OnlookerIT {

    private static final Instant NOW = Instant.parse("2016-07-01T02:03:04Z");
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Test
    void who_only_looks_does_not_turn_away_others_who_look(@TempDir Path folder)
            throws IOException {
        FileLease.take(folder, NOW, SILENCE).close();
        try (Onlooker other = Onlooker.of(folder.resolve("lease.lock"))) {
            assertThatCode(() -> FileLease.expectFree(folder, () -> NOW))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> FileLease.take(folder, NOW, SILENCE))
                    .isInstanceOf(LeaseHeld.class);
        }
    }
}
