package dev.nightdesk.night.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.report.page.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {

    private static final LocalDate NEWEST = LocalDate.of(2016, 6, 30);
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    private final Shelf shelf;

    PapersTest(@TempDir Path home) throws IOException {
        shelf = new Shelf(home.resolve("report"));
        for (int age : new int[] {0, 30, 31, 400}) {
            shelf.put(
                    NEWEST.minusDays(age),
                    place -> Files.writeString(place.resolve("index.html"), "12345"));
        }
    }

    private Papers papers(String keep) {
        return new Papers(shelf, Keep.parse(keep), LATER);
    }

    @Test
    void reports_go_that_are_older_than_the_newest_by_more_than_is_kept() throws IOException {
        Papers papers = papers("30 days");
        assertThat(papers.due().files()).isEqualTo(2);
        assertThat(papers.due().bytes()).isEqualTo(10);
        papers.parts().forEach(Purge.Part::remove);
        assertThat(shelf.sessions()).containsExactly(NEWEST, NEWEST.minusDays(30));
        assertThat(papers.parts()).isEmpty();
    }

    @Test
    void all_of_them_may_be_kept() {
        assertThat(papers("all").parts()).isEmpty();
    }
}
