package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import dev.nightdesk.source.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The answers of one market's providers, in a folder of its own. Safe for several threads.
public final class Archive {

    private static final String JOURNAL = "journal.jsonl";
    private static final String ENDED = "ended.jsonl";

    private final Payloads payloads;
    private final Journal journal;
    private final JsonLines<Ended> ended;

    private Archive(Path folder) {
        payloads = new Payloads(folder);
        journal = new Journal(folder.resolve(JOURNAL));
        ended = new JsonLines<>(folder.resolve(ENDED), Ended.class);
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

    /// Writes down that the calls of a round of a plan have come to their end.
    public void end(String plan, int round, String source, String prices) {
        ended.add(new Ended(plan, round, answers(entries(), plan, round), source, prices));
    }

    private static int answers(List<Entry> entries, String plan, int round) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.plan().equals(plan) && entry.round() == round)
                        .count();
    }

    /// Plans that have come to their end, and of which the journal has lost answers since.
    public List<Ended> damaged() {
        List<Entry> entries = entries();
        Set<String> gone = purged().stream().map(Purged::plan).collect(Collectors.toSet());
        return ended.all().stream()
                .filter(one -> !gone.contains(one.plan()))
                .filter(one -> answers(entries, one.plan(), one.round()) < one.answers())
                .toList();
    }

    /// How the calls of the last round of a plan came to their end, if they did.
    public Optional<Ended> ended(String plan) {
        int last =
                entries().stream()
                        .filter(entry -> entry.plan().equals(plan))
                        .mapToInt(Entry::round)
                        .max()
                        .orElse(0);
        return ended.all().stream()
                .filter(one -> one.plan().equals(plan) && one.round() == last)
                .findFirst();
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
        journal.entries(entry -> entry.plan().equals(plan) && entry.round() == round)
                .forEach(entry -> last.put(entry.call(), entry));
        return last;
    }

    /// When each plan was last answered.
    public Map<String, Instant> plans() {
        Map<String, Instant> plans = new HashMap<>();
        journal.each(entry ->
                plans.merge(
                        entry.plan(),
                        entry.fetched(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return plans;
    }

    /// The plans the answers to which are gone.
    public List<Purged> purged() {
        return journal.purged();
    }

    /// How much there is.
    public Weight weight() {
        return payloads.weight(file -> true);
    }

    /// How much would go with the answers to some plans, and with what nobody knows of.
    public Weight due(Set<String> plans) {
        return payloads.weight(without(plans));
    }

    /// Forgets the answers to some plans, and with them the bodies that belong to no other; and
    /// bodies that nobody knows of, because their process has ended before it could note them. Not
    /// while a run is on. The journal goes first: it never names a body that has gone this way.
    public Weight purge(Set<String> plans, Instant at) {
        FileTime begun = payloads.now();
        if (!plans.isEmpty()) {
            journal.purge(plans, at);
        }
        return payloads.delete(without(plans), begun);
    }

    private Predicate<String> without(Set<String> plans) {
        Set<String> kept = new HashSet<>();
        journal.each(entry -> {
            if (!plans.contains(entry.plan())) {
                kept.add(entry.payload());
            }
        });
        return hash -> !kept.contains(hash);
    }
}
