package dev.nightdesk.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nightdesk.source.Call;
import dev.nightdesk.source.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

    private static final String PLAN = "nightly:2016-01-19";
    private static final Call CALL = new Call("deliveries", "night", "2016-01-19");
    private static final Instant NOW = Instant.parse("2016-01-20T12:00:00Z");

    private @TempDir Path folder = Path.of("");

    private void put(int round, String body) {
        Reply reply = new Reply(200, "", body.getBytes(StandardCharsets.UTF_8));
        Archive.in(folder).put(PLAN, round, "fetch", CALL, reply, NOW.plusSeconds(round));
    }

    @Test
    void an_answer_is_that_of_its_round() {
        put(1, "part");
        put(2, "whole");
        Archive archive = Archive.in(folder);
        assertThat(
                        archive.reply(Objects.requireNonNull(archive.last(PLAN, 1).get(CALL)))
                                .orElseThrow()
                                .text())
                .isEqualTo("part");
        assertThat(
                        archive.reply(Objects.requireNonNull(archive.last(PLAN, 2).get(CALL)))
                                .orElseThrow()
                                .text())
                .isEqualTo("whole");
        assertThat(archive.last(PLAN, 3)).isEmpty();
        assertThat(archive.entries()).extracting(Entry::round).containsExactly(1, 2);
    }

    @Test
    void an_entry_after_one_that_was_cut_off_is_not_lost_with_it() throws IOException {
        put(1, "one");
        Files.writeString(
                folder.resolve("journal.jsonl"), "{\"at\":\"2016-0", StandardOpenOption.APPEND);
        put(2, "two");
        assertThat(Archive.in(folder).entries()).extracting(Entry::round).containsExactly(1, 2);
    }

    @Test
    void nor_is_one_after_a_line_that_a_full_disk_has_cut_off(@TempDir Path place)
            throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path file = place.resolve("journal.jsonl");
        Journal journal = new Journal(file);
        journal.add(entry(1));
        Files.move(file, place.resolve("kept"));
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        assertThatThrownBy(() -> journal.add(entry(2))).hasMessageContaining("No space left");
        Files.move(place.resolve("kept"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, "{\"at\":\"2016-0", StandardOpenOption.APPEND);
        journal.add(entry(3));
        assertThat(journal.entries()).extracting(Entry::round).containsExactly(1, 3);
    }

    private Entry entry(int round) {
        put(round, "any");
        return Archive.in(folder).entries().getLast();
    }

    @Test
    void there_is_an_archive_where_something_was_put() {
        assertThat(Archive.isIn(folder)).isFalse();
        put(1, "one");
        assertThat(Archive.isIn(folder)).isTrue();
    }

    @Test
    void a_plan_has_come_to_its_end_when_its_last_round_has() {
        put(1, "part");
        Archive archive = Archive.in(folder);
        assertThat(archive.ended(PLAN)).isEmpty();
        archive.end(PLAN, 1, "live", "traded");
        assertThat(archive.ended(PLAN)).map(Ended::source).contains("live");
        put(2, "whole");
        assertThat(Archive.in(folder).ended(PLAN)).isEmpty();
        archive.end(PLAN, 2, "live", "traded");
        assertThat(Archive.in(folder).ended(PLAN)).map(Ended::round).contains(2);
    }

    @Test
    void a_journal_that_has_lost_an_answer_is_damaged() throws IOException {
        put(1, "part");
        put(1, "whole");
        Archive.in(folder).end(PLAN, 1, "live", "traded");
        assertThat(Archive.in(folder).damaged()).isEmpty();
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replaceFirst("nightly", "night\0y\""));
        assertThat(Archive.in(folder).damaged())
                .containsExactly(new Ended(PLAN, 1, 2, "live", "traded"));
    }
}
