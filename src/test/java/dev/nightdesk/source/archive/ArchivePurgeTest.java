package dev.nightdesk.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Call;
import dev.nightdesk.source.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is purged from an archive, and what a process leaves that dies on the way.
final class ArchivePurgeTest {

    private static final String OLD = "nightly:2016-01-19";
    private static final String NEW = "nightly:2016-01-20";
    private static final Instant THEN = Instant.parse("2016-01-20T12:00:00Z");
    private static final Instant NOW = Instant.parse("2016-07-20T12:00:00Z");

    private @TempDir Path folder = Path.of("");

    private void put(String plan, String subject, String body) {
        Reply reply = new Reply(200, "", body.getBytes(StandardCharsets.UTF_8));
        Call call = new Call("massive", "news", subject);
        Archive.in(folder).put(plan, 1, "fetch", call, reply, THEN.plusSeconds(subject.length()));
    }

    private void three() {
        put(OLD, "a", "of the old one alone");
        put(OLD, "bb", "of both");
        put(NEW, "c", "of both");
        put(NEW, "dd", "of the new one alone");
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> folder.relativize(file).getNameCount() == 2).count();
        }
    }

    private void everyAnswerIsThere(int answers) {
        Archive archive = Archive.in(folder);
        assertThat(archive.entries())
                .hasSize(answers)
                .allMatch(one -> archive.reply(one).isPresent());
    }

    @Test
    void what_is_due_goes_with_the_bodies_of_no_other_plan() throws IOException {
        three();
        Archive archive = Archive.in(folder);
        Weight all = archive.weight();
        Weight due = archive.due(Set.of(OLD));
        assertThat(due.files()).isEqualTo(1);
        assertThat(files()).isEqualTo(3);
        assertThat(archive.purge(Set.of(OLD), NOW)).isEqualTo(due);
        assertThat(archive.weight()).isEqualTo(new Weight(2, all.bytes() - due.bytes()));
        everyAnswerIsThere(2);
        assertThat(archive.entries()).extracting(Entry::plan).containsOnly(NEW);
        assertThat(archive.purge(Set.of(OLD), NOW.plusSeconds(1))).isEqualTo(new Weight(0, 0));
    }

    @Test
    void the_journal_says_what_is_gone_since_when() {
        three();
        Archive.in(folder).purge(Set.of(OLD), NOW);
        Purged gone = new Purged(OLD, 2, THEN.plusSeconds(2), NOW);
        assertThat(Archive.in(folder).purged()).containsExactly(gone);
        put(NEW, "e", "later");
        everyAnswerIsThere(3);
        Archive.in(folder).purge(Set.of(NEW), NOW.plusSeconds(5));
        assertThat(Archive.in(folder).purged())
                .containsExactly(gone, new Purged(NEW, 3, THEN.plusSeconds(2), NOW.plusSeconds(5)));
        assertThat(Archive.in(folder).entries()).isEmpty();
        assertThat(Archive.in(folder).plans()).isEmpty();
    }

    @Test
    void answers_that_come_again_to_a_plan_that_is_gone_are_there_again() {
        three();
        Archive.in(folder).purge(Set.of(OLD), NOW);
        put(OLD, "a", "of the old one alone");
        everyAnswerIsThere(3);
        Archive.in(folder).purge(Set.of(OLD), NOW.plusSeconds(1));
        assertThat(Archive.in(folder).purged()).extracting(Purged::answers).containsExactly(3);
    }

    /// Killed after the journal was replaced and before its bodies were deleted.
    @Test
    void bodies_that_a_dead_process_has_left_are_deleted_by_the_next() throws IOException {
        three();
        Path other = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("journal.jsonl"), other.resolve("journal.jsonl"));
        Archive.in(other).purge(Set.of(OLD), NOW);
        Files.delete(folder.resolve("journal.jsonl"));
        Files.copy(other.resolve("journal.jsonl"), folder.resolve("journal.jsonl"));
        everyAnswerIsThere(2);
        assertThat(Archive.in(folder).purge(Set.of(), NOW).files()).isEqualTo(1);
        everyAnswerIsThere(2);
    }

    /// Killed before the new journal took the old one's place.
    @Test
    void a_journal_that_was_not_finished_counts_for_nothing() throws IOException {
        three();
        Files.writeString(folder.resolve("journal.jsonl.new"), "{\"purged\":\"20");
        everyAnswerIsThere(4);
        Archive.in(folder).purge(Set.of(OLD), NOW);
        everyAnswerIsThere(2);
        assertThat(folder.resolve("journal.jsonl.new")).doesNotExist();
    }

    /// Killed while it packed a body, or before it could note it.
    @Test
    void what_nobody_knows_of_goes_and_what_is_not_ours_stays() throws IOException {
        three();
        Path known = Files.createDirectories(folder.resolve("ab"));
        List<Path> leftovers =
                List.of(known.resolve("part123"), known.resolve("c".repeat(62) + ".gz"));
        for (Path one : leftovers) {
            Files.writeString(one, "left");
        }
        Path notes = Files.writeString(known.resolve("notes.txt"), "mine");
        Path backup = Files.createDirectories(folder.resolve("backup"));
        Path mine = Files.writeString(backup.resolve("d".repeat(62) + ".gz"), "mine");
        assertThat(Archive.in(folder).due(Set.of())).isEqualTo(new Weight(2, 8));
        assertThat(Archive.in(folder).purge(Set.of(), NOW)).isEqualTo(new Weight(2, 8));
        assertThat(leftovers).allMatch(Files::notExists);
        assertThat(List.of(notes, mine)).allMatch(Files::exists);
        everyAnswerIsThere(4);
    }

    /// By a process that has taken the lease from this one while it stood still.
    @Test
    void a_body_that_comes_meanwhile_stays() throws IOException {
        three();
        Path body = Files.createDirectories(folder.resolve("ab")).resolve("e".repeat(62) + ".gz");
        Files.writeString(body, "new");
        FileTime later = FileTime.from(Files.getLastModifiedTime(body).toInstant().plusSeconds(60));
        Files.setLastModifiedTime(body, later);
        assertThat(Archive.in(folder).purge(Set.of(OLD), NOW).files()).isEqualTo(1);
        assertThat(body).exists();
    }

    @Test
    void plans_are_as_old_as_their_last_answer() {
        three();
        assertThat(Archive.in(folder).plans())
                .containsEntry(OLD, THEN.plusSeconds(2))
                .containsEntry(NEW, THEN.plusSeconds(2));
    }
}
