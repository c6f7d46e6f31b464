package dev.nightdesk.night.morning;

import dev.nightdesk.report.page.TrackRecord;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Counts what was published up to a session.
final class TrackRecords {

    private TrackRecords() {}

    static TrackRecord of(Edition edition, Book book) {
        List<LocalDate> sets =
                new ArrayList<>(edition.earlier().stream().map(Publication::session).toList());
        edition.published().map(Publication::session).ifPresent(sets::add);
        int horizon = horizon(book);
        return new TrackRecord(
                sets.size(),
                sets.stream().min(LocalDate::compareTo),
                horizon,
                horizon == 0 ? 0 : matured(edition, sets, horizon));
    }

    private static int horizon(Book book) {
        return book.best()
                .map(one -> one.recommendation().trade().horizonDays())
                .flatMapToInt(days -> days.stream())
                .max()
                .orElse(0);
    }

    private static int matured(Edition edition, List<LocalDate> sets, int horizon) {
        LocalDate last = edition.calendar().sessionsBack(edition.session(), horizon);
        return (int) sets.stream().filter(session -> !session.isAfter(last)).count();
    }
}
