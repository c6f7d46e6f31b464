package dev.nightdesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 30);

    private final Path folder;
    private final Shelf shelf;

    ShelfTest(@TempDir Path home) {
        this.folder = home.resolve("report");
        this.shelf = new Shelf(folder);
    }

    private void put(LocalDate day, String text) throws IOException {
        shelf.put(day, place -> Files.writeString(place.resolve("index.html"), text));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void the_newest_session_is_what_latest_points_at() throws IOException {
        put(DAY, "one");
        put(DAY.minusDays(1), "older");
        assertThat(Files.readSymbolicLink(folder.resolve("latest"))).hasToString("2016-06-30");
        assertThat(folder.resolve("latest/index.html")).content().isEqualTo("one");
        put(DAY.plusDays(1), "newer");
        assertThat(folder.resolve("latest/index.html")).content().isEqualTo("newer");
        assertThat(names()).containsExactly("2016-06-29", "2016-06-30", "2016-07-01", "latest");
    }

    @Test
    void a_report_takes_the_place_of_the_one_before() throws IOException {
        put(DAY, "one");
        shelf.put(DAY, place -> Files.writeString(place.resolve("other.html"), "two"));
        assertThat(shelf.of(DAY).resolve("index.html")).doesNotExist();
        assertThat(shelf.of(DAY).resolve("other.html")).content().isEqualTo("two");
        assertThat(shelf.find(DAY)).isEmpty();
    }

    @Test
    void one_that_cannot_be_made_leaves_nothing_and_what_was_there_stays() throws IOException {
        put(DAY, "one");
        assertThatThrownBy(() ->
                        shelf.put(
                                DAY,
                                place -> {
                                    Files.writeString(place.resolve("index.html"), "half");
                                    throw new IOException("no space left");
                                }))
                .hasMessage("no space left");
        assertThat(shelf.find(DAY).orElseThrow()).content().isEqualTo("one");
        assertThat(names()).containsExactly("2016-06-30", "latest");
    }

    @Test
    void what_a_dead_process_left_half_made_goes_with_the_next() throws IOException {
        Files.createDirectories(folder.resolve(".making-2016-06-30-999999999/stock"));
        Path own = folder.resolve(".making-2016-06-28-" + ProcessHandle.current().pid());
        Files.createDirectories(own);
        put(DAY, "one");
        assertThat(names()).containsExactly(own.getFileName().toString(), "2016-06-30", "latest");
    }
}
