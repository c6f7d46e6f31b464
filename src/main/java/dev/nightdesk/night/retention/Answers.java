package dev.nightdesk.night.retention;

import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Weight;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Answers of providers in the archive, a plan at a time: those of a night that is published or of
/// a backfill that is complete, when the last of them is old.
///
/// @param known plans that the database knows: what else the archive holds may be there to be read
record Answers(Path folder, Keep keep, Standing standing, Set<String> known, Instant now)
        implements Purge {

    @Override
    public List<Part> parts() {
        return Archive.isIn(folder) ? List.of(new Old(Archive.in(folder), old(), now)) : List.of();
    }

    /// The plans the answers to which can go.
    Set<String> old() {
        Map<String, Instant> plans = plans();
        Set<String> old = new TreeSet<>();
        if (!keep.isAll() && !plans.isEmpty()) {
            Instant newest = plans.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            Instant before = keep.before(newest, now);
            plans.forEach((plan, last) -> {
                if (last.isBefore(before) && isOver(plan)) {
                    old.add(plan);
                }
            });
        }
        return old;
    }

    /// The plans the answers to which stay.
    Set<String> staying() {
        Set<String> staying = new TreeSet<>(plans().keySet());
        staying.removeAll(old());
        return staying;
    }

    private Map<String, Instant> plans() {
        return Archive.isIn(folder) ? Archive.in(folder).plans() : Map.of();
    }

    private boolean isOver(String plan) {
        return standing.isOver(plan) && known.contains(plan);
    }

    private record Old(Archive archive, Set<String> plans, Instant now) implements Part {

        @Override
        public Amount due() {
            return amount(archive.due(plans));
        }

        @Override
        public Amount remove() {
            return amount(archive.purge(plans, now));
        }

        private static Amount amount(Weight weight) {
            return new Amount(Map.of(), weight.files(), weight.bytes());
        }
    }
}
