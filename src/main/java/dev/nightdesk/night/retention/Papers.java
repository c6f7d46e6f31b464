package dev.nightdesk.night.retention;

import dev.nightdesk.report.page.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Morning reports, a session at a time; any of them can be made again as long as the session's
/// analyses are there.
record Papers(Shelf shelf, Keep keep, Instant now) implements Purge {

    @Override
    public List<Part> parts() {
        try {
            List<LocalDate> newestFirst = shelf.sessions();
            if (keep.isAll() || newestFirst.isEmpty()) {
                return List.of();
            }
            Instant newest = newestFirst.getFirst().atStartOfDay(ZoneOffset.UTC).toInstant();
            LocalDate before = LocalDate.ofInstant(keep.before(newest, now), ZoneOffset.UTC);
            return newestFirst.reversed().stream()
                    .filter(session -> session.isBefore(before))
                    .<Part>map(session -> new Old(shelf, session))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Old(Shelf shelf, LocalDate session) implements Part {

        @Override
        public Amount due() {
            try {
                return new Amount(Map.of(), 1, shelf.bytes(session));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Amount remove() {
            Amount amount = due();
            try {
                shelf.remove(session);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return amount;
        }
    }
}
