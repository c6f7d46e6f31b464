package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import dev.nightdesk.source.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answers of one market's providers, in a folder of its own. Safe for several threads.
public final class Archive {

    private static final String JOURNAL = "journal.jsonl";

    private final Payloads payloads;
    private final Journal journal;

    private Archive(Path folder) {
        payloads = new Payloads(folder);
        journal = new Journal(folder.resolve(JOURNAL));
    }

    /// Opens the archive in a folder, which is made if it is not there.
    public static Archive in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(folder);
    }

    /// Keeps an answer.
    ///
    /// @return the hash of its body
    public String put(
            String plan, int round, String stage, Call call, Reply reply, Instant fetched) {
        String hash = payloads.put(reply.body());
        journal.add(
                new Entry(
                        plan, round, stage, call, reply.status(), hash, reply.redacted(), fetched));
        return hash;
    }

    /// How much room an answer takes, packed; 0 if it is not there.
    ///
    /// @param payload hash of its body
    public long size(String payload) {
        return payloads.size(payload);
    }

    /// Whether there is one in a folder.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(JOURNAL));
    }

    /// All answers, in the order in which they came.
    public List<Entry> entries() {
        return journal.entries();
    }

    /// The answer of an entry, if its body is there and whole.
    public Optional<Reply> reply(Entry entry) {
        return payloads.get(entry.payload())
                .map(body -> new Reply(entry.status(), "", body, entry.redacted()));
    }

    /// The last answer to each call of a round of a plan.
    public Map<Call, Entry> last(String plan, int round) {
        Map<Call, Entry> last = new HashMap<>();
        entries().stream()
                .filter(entry -> entry.plan().equals(plan) && entry.round() == round)
                .forEach(entry -> last.put(entry.call(), entry));
        return last;
    }
}
