package dev.nightdesk.night;

import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/// When quotas that are used up are there again.
///
/// @param now by the time of the providers
record QuotaReturn(FetchSettings settings, Stores stores, Instant now) {

    static QuotaReturn on(Desk desk) {
        return new QuotaReturn(
                Quotas.fetchSettings(desk.settings()),
                desk.stores(),
                new MarketTime(desk).ofCalls());
    }

    /// When a night can go on that waits for some.
    Instant of(RunParameters night) {
        return new CallWords(stores)
                .waitedFor(night).stream()
                        .flatMap(this::ends)
                        .max(Comparator.naturalOrder())
                        .orElse(now)
                        .truncatedTo(ChronoUnit.SECONDS);
    }

    private Stream<Instant> ends(String provider) {
        Quota quota = Objects.requireNonNull(settings.providers().get(provider)).quota(provider);
        Stream<Instant> blocked =
                stores.quotas().blocked(provider, now).map(Blocked::until).stream();
        Stream<Instant> windows =
                stores.quotas().left(quota, now).stream()
                        .filter(one -> one.left() == 0 && one.window() instanceof Window.Calendar)
                        .map(Left::reset);
        return Stream.concat(blocked, windows);
    }
}
