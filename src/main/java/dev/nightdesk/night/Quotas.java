package dev.nightdesk.night;

import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.LimitType;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Usage;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.store.QuotaStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is used and left of what providers allow.
public final class Quotas {

    private final Settings settings;
    private final Optional<MarketChoice> choice;
    private final Clock clock;

    public Quotas(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        this.settings = settings;
        this.choice = choice;
        this.clock = clock;
    }

    /// One window of a provider.
    ///
    /// @param window such as `24 per day`
    /// @param limit empty for a spacing
    /// @param used calls that count now
    /// @param left calls
    /// @param reset when none of the used calls counts any more
    /// @param block empty while the provider may be called
    public record Row(
            String provider,
            String window,
            Optional<LimitType> limit,
            int used,
            int left,
            Instant reset,
            Optional<Blocked> block) {

        /// The fraction that is used.
        public double share() {
            return used / (double) Math.max(1, used + left);
        }

        /// Whether it is a window of a day or a month, not one of moments.
        public boolean isOfCalendar() {
            return limit.equals(Optional.of(LimitType.DAILY))
                    || limit.equals(Optional.of(LimitType.MONTHLY));
        }
    }

    /// The windows of one market.
    public record Seen(Market market, List<Row> rows) {}

    /// Every window of every provider; before the first run none is used.
    ///
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public Seen all() {
        Market market = Desk.market(settings, choice);
        if (!settings.hasDatabase(market)) {
            return new Seen(market, unused());
        }
        try (Desk desk = Desk.toRead(settings, choice, clock)) {
            return new Seen(desk.market(), of(desk));
        }
    }

    List<Row> unused() {
        Instant now = clock.instant();
        return quotas(settings)
                .flatMap(quota -> rows(quota, quota.left(unused(quota), now), Optional.empty()))
                .toList();
    }

    /// Nothing of it.
    static Usage unused(Quota quota) {
        return new Usage(
                List.of(),
                quota.calendars()
                        .distinct()
                        .collect(Collectors.toMap(window -> window, window -> 0)));
    }

    /// The windows of an open market.
    static List<Row> of(Desk desk) {
        return of(desk, new MarketTime(desk).ofCalls());
    }

    /// The same at another time.
    static List<Row> of(Desk desk, Instant now) {
        QuotaStore quotas = desk.stores().quotas();
        return quotas(desk.settings())
                .flatMap(quota ->
                        rows(quota, quotas.left(quota, now), quotas.blocked(quota.provider(), now)))
                .toList();
    }

    private static Stream<Quota> quotas(Settings settings) {
        return new TreeMap<>(fetchSettings(settings).providers())
                .entrySet().stream().map(one -> one.getValue().quota(one.getKey()));
    }

    private static Stream<Row> rows(Quota quota, List<Left> windows, Optional<Blocked> block) {
        return windows.stream()
                .map(one ->
                        new Row(
                                quota.provider(),
                                one.window().words(),
                                one.window().limitType(),
                                one.used(),
                                one.left(),
                                one.reset().truncatedTo(ChronoUnit.MILLIS),
                                block));
    }

    /// The definition of providers.
    ///
    /// @throws Refused if it is not valid
    static FetchSettings fetchSettings(Settings settings) {
        return JobFile.read("providers", FetchSettings.class, settings.configDirectory());
    }
}
