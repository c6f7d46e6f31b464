package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The entries, in the order in which the answers came.
final class Journal {

    private final JsonLines<Line> lines;

    Journal(Path file) {
        lines = new JsonLines<>(file, Line.class);
    }

    /// An entry as a line.
    private record Line(
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

        static Line of(Entry entry) {
            return new Line(
                    entry.fetched(),
                    entry.plan(),
                    entry.round(),
                    entry.stage(),
                    entry.call().provider(),
                    entry.call().feed(),
                    entry.call().subject(),
                    entry.status(),
                    entry.payload(),
                    entry.redacted());
        }

        Entry entry() {
            Call call = new Call(provider, feed, subject);
            return new Entry(plan, round, stage, call, status, payload, redacted, at);
        }
    }

    void add(Entry entry) {
        lines.add(Line.of(entry));
    }

    List<Entry> entries() {
        return lines.all().stream().map(Line::entry).toList();
    }
}
