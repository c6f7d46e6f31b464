package dev.nightdesk.night.morning;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A session of which a report is made.
///
/// @param adjusted whether the market's prices come adjusted, so that actions are not to be applied
///   again
/// @param asOf when the session was published, or its night came to its end: the report knows
///   nothing later
/// @param published its publication; empty if a gate refused
/// @param earlier publications of sessions before it, newest first
public record Edition(
        Stores stores,
        TradingCalendar calendar,
        LocalDate session,
        boolean adjusted,
        Instant asOf,
        Optional<Publication> published,
        List<Publication> earlier) {

    /// A session that has come to its gate.
    ///
    /// @param ended when its night came to its end
    public static Edition of(
            Stores stores,
            TradingCalendar calendar,
            LocalDate session,
            boolean adjusted,
            Instant ended) {
        Optional<Publication> published = stores.publications().find(session);
        return new Edition(
                stores,
                calendar,
                session,
                adjusted,
                published.map(Publication::at).orElse(ended),
                published,
                stores.publications().all().stream()
                        .filter(one -> one.session().isBefore(session))
                        .sorted(Comparator.comparing(Publication::session).reversed())
                        .toList());
    }

    /// The publication before it.
    public Optional<Publication> previous() {
        return earlier.stream().findFirst();
    }

    /// The first of the last sessions published up to this one, at most so many before it.
    LocalDate first(int before) {
        return earlier.stream()
                .limit(before)
                .map(Publication::session)
                .reduce((newer, older) -> older)
                .orElse(session);
    }
}
