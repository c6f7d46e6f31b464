package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.night.Leased.Place;
import dev.nightdesk.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who look whether a lease is free.
final class OnlookerIT {

    private static final Instant NOW = Instant.parse("2016-07-01T02:03:04Z");
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// The first one on a new database: the longest of all.
    @Test
    void who_brings_the_tables_up_to_date_gives_signs_of_life(@TempDir Path folder)
            throws Exception {
        LeaseTimes times = new LeaseTimes(Duration.ofMillis(5), SILENCE);
        Place place = new Place(DatabaseAddress.embedded(folder), folder, times);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Leased> taken = other.submit(() -> place.take(NOW));
            Set<FileTime> heard = new HashSet<>();
            while (!taken.isDone()) {
                heard(folder).ifPresent(heard::add);
            }
            taken.get().close();
            assertThat(heard).hasSizeGreaterThan(2);
        }
    }

    private static Optional<FileTime> heard(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve("lease")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Test
    void who_only_looks_does_not_turn_away_others_who_look(@TempDir Path folder)
            throws IOException {
        FileLease.take(folder, NOW, SILENCE).close();
        try (var _ = Onlooker.of(folder.resolve("lease.lock"))) {
            assertThatCode(() -> FileLease.expectFree(folder, () -> NOW))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> FileLease.take(folder, NOW, SILENCE))
                    .isInstanceOf(LeaseHeld.class);
        }
    }
}
