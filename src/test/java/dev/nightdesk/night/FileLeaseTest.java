package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock beside an embedded database, and what its holder says.
final class FileLeaseTest {

    private static final Instant NOW = Instant.parse("2016-07-01T02:03:04Z");
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private @TempDir Path folder = Path.of("");

    @Test
    void what_a_dead_holder_has_left_is_not_taken_for_this_ones() throws IOException {
        Files.writeString(folder.resolve("lease"), "process 1 since 2016-06-30T02:03:04Z");
        Files.writeString(folder.resolve("status.json"), "{}");
        FileLease lease = FileLease.take(folder, NOW, SILENCE);
        assertThat(folder.resolve("status.json")).doesNotExist();
        assertThat(FileLease.words(folder))
                .isEqualTo("process " + ProcessHandle.current().pid() + " since " + NOW);
        assertThatThrownBy(() -> FileLease.take(folder, NOW, SILENCE))
                .isInstanceOf(LeaseHeld.class)
                .hasMessageEndingWith(FileLease.words(folder));
        lease.close();
        assertThat(folder.resolve("lease")).doesNotExist();
        assertThat(FileLease.words(folder)).isEqualTo("it has only just begun");
    }

    @Test
    void a_lease_that_cannot_be_signed_is_let_go_of() throws IOException {
        Files.createDirectories(folder.resolve("lease.tmp"));
        assertThatThrownBy(() -> FileLease.take(folder, NOW, SILENCE)).isInstanceOf(Refused.class);
        Files.delete(folder.resolve("lease.tmp"));
        FileLease.take(folder, NOW, SILENCE).close();
    }
}
