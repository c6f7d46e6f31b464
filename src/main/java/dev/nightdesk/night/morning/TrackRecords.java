package dev.nightdesk.night.morning;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Tally;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.report.page.TrackRecord;
import dev.nightdesk.report.page.TrackRecord.Judged;
import dev.nightdesk.store.OutcomeStore.Summed;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was published up to a session, and sums up what came of it.
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
                horizon == 0 ? 0 : matured(edition, sets, horizon),
                judged(edition, TrackKind.PUBLISHED),
                judged(edition, TrackKind.REPLAYED));
    }

    /// What was known of it on the report's night.
    private static List<Judged> judged(Edition edition, TrackKind kind) {
        Map<Integer, Map<String, Tally>> sums = new TreeMap<>();
        for (Summed one : edition.stores().outcomes().sums(kind)) {
            Rating rating = one.tally().rating();
            if ((rating.isBuy() || rating.isSell()) && wasKnown(edition, one)) {
                sums.computeIfAbsent(one.horizon(), horizon -> new TreeMap<>())
                        .merge(rating.isBuy() ? "buys" : "sells", one.tally(), Tally::plus);
            }
        }
        List<Judged> judged = new ArrayList<>();
        sums.forEach((horizon, byAdvice) ->
                byAdvice.forEach((advice, all) ->
                        judged.add(
                                new Judged(
                                        horizon,
                                        advice,
                                        all.opinions(),
                                        all.meanGain(),
                                        all.hitRate()))));
        return judged;
    }

    /// Entered one session after its own, left a horizon later.
    private static boolean wasKnown(Edition edition, Summed one) {
        int gone =
                edition.calendar().ordinal((int) edition.session().toEpochDay())
                        - edition.calendar().ordinal((int) one.session().toEpochDay());
        return gone > one.horizon();
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
