package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a line of the journal says: an answer, or that answers are gone.
final class JournalLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// How a line begins that tells of answers that are gone.
    private static final String GONE = "{\"purged\":";

    private JournalLines() {}

    private record Answer(
            Instant at,
            String plan,
            int round,
            String stage,
            String provider,
            String feed,
            String subject,
            int status,
            String payload,
            boolean redacted) {

        Entry entry() {
            Call call = new Call(provider, feed, subject);
            return new Entry(plan, round, stage, call, status, payload, redacted, at);
        }
    }

    private record Gone(Instant purged, String plan, int answers, Instant last) {}

    static String of(Entry entry) {
        return JSON.writeValueAsString(
                new Answer(
                        entry.fetched(),
                        entry.plan(),
                        entry.round(),
                        entry.stage(),
                        entry.call().provider(),
                        entry.call().feed(),
                        entry.call().subject(),
                        entry.status(),
                        entry.payload(),
                        entry.redacted()));
    }

    static String of(Purged purged) {
        return JSON.writeValueAsString(
                new Gone(purged.at(), purged.plan(), purged.answers(), purged.last()));
    }

    static boolean isGone(String line) {
        return line.startsWith(GONE);
    }

    /// Empty if the line was cut off by the end of its process.
    static Optional<Entry> entry(String line) {
        try {
            return isGone(line)
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(line, Answer.class).entry());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static Optional<Purged> purged(String line) {
        try {
            Gone gone = JSON.readValue(line, Gone.class);
            return Optional.of(new Purged(gone.plan(), gone.answers(), gone.last(), gone.purged()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
