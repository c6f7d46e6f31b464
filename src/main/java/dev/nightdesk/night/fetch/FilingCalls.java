package dev.nightdesk.night.fetch;

import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Stores;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The calls that bring the companies' filings.
record FilingCalls(Stores stores) {

    /// Of a night: who has filed since, newest first; and every company that has never been asked
    /// for.
    List<Planned> ofNight(LocalDate session) {
        Stream<Planned> filers =
                since(session)
                        .datesUntil(session.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .sorted(Comparator.reverseOrder())
                        .map(FilingCalls::index);
        return Stream.concat(filers, companies(Reprocess.NONE).stream()).toList();
    }

    /// The day after the last one before the session of which the index is there. A session may be
    /// an older one.
    private LocalDate since(LocalDate session) {
        return stores.callResults().brought(FeedNames.SEC, FeedNames.DAILY_INDEX).stream()
                .filter(day -> !day.isAfter(session))
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(session);
    }

    private static Planned index(LocalDate day) {
        return new Planned(
                FeedNames.SEC, FeedNames.DAILY_INDEX, day.toString(), false, List.of(day));
    }

    /// Every company that has never been asked for, and those that are to be asked for again.
    List<Planned> companies(Reprocess again) {
        Set<String> known =
                stores.callResults()
                        .done(FeedNames.SEC, FeedNames.COMPANY_FACTS, again.enough())
                        .keySet();
        return stores.directory().byCik().keySet().stream()
                .map(Object::toString)
                .filter(cik -> !known.contains(cik))
                .map(FilingCalls::facts)
                .toList();
    }

    /// What a company has filed.
    private static Planned facts(String cik) {
        return CallPlan.optional(FeedNames.SEC, FeedNames.COMPANY_FACTS, cik);
    }
}
