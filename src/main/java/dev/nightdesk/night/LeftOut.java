package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Sessions that did not come to their gate although a later one is published: no night was begun
/// for them, as the first night after a pause leaves them, or theirs ended before.
///
/// @param within looked for within so many sessions before the last published one
record LeftOut(TradingCalendar calendar, Stores stores, int within) {

    /// What a gate has refused is for `restart`: somebody has to look.
    ///
    /// @param last published session
    List<LocalDate> before(LocalDate last) {
        List<LocalDate> published = stores.publications().sessions();
        LocalDate month = calendar.sessionsBack(last, within);
        LocalDate from =
                published.stream().sorted().findFirst().filter(month::isBefore).orElse(month);
        Set<LocalDate> judged = new HashSet<>(published);
        judged.addAll(stores.nights().refused(from));
        return calendar.sessions(from, last).stream()
                .filter(session -> !judged.contains(session))
                .toList();
    }

    /// These and those that have gone by since.
    List<LocalDate> and(LocalDate last, List<LocalDate> since) {
        return Stream.concat(before(last).stream(), since.stream()).toList();
    }
}
