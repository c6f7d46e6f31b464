package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.source.deliveries.FolderTransport;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What plans are told from: a market as its tables know it so far.
///
/// @param calendar with all closures that are known
/// @param past empty if the database has not been used for a market yet
/// @param address of the market's source
record Prospect(
        Settings settings,
        Clock clock,
        NightSettings night,
        TablesSoFar tables,
        TradingCalendar calendar,
        Market market,
        Optional<Past> past,
        Sources sources,
        String address) {

    /// Where simulated providers are as long as nobody asks them.
    private static final URI NOBODY = URI.create("http://127.0.0.1");

    static Prospect of(
            Settings settings, Clock clock, TablesSoFar tables, Optional<MarketChoice> choice) {
        NightSettings night = NightSettings.read(settings);
        Optional<Desk> desk = tables.desk();
        TradingCalendar calendar =
                desk.map(Desk::calendar).orElseGet(() -> ExchangeCalendar.of(settings));
        Market market = desk.map(Desk::market).orElseGet(() -> Desk.market(settings, choice));
        Optional<Past> past = desk.flatMap(Past::of);
        Sources sources = new Sources(calendar, night);
        String address =
                sources.address(market, choice, Optional.empty(), past.map(Past::recorded));
        return new Prospect(
                settings, clock, night, tables, calendar, market, past, sources, address);
    }

    Stores stores() {
        return tables.stores();
    }

    Sessions sessions() {
        return tables.desk()
                .map(desk -> Sessions.on(desk, night))
                .orElseGet(() -> Sessions.before(calendar, clock, night));
    }

    LocalDate session(SessionChoice wanted) {
        return sessions()
                .of(
                        wanted,
                        market,
                        () -> sources.newest(address),
                        past.flatMap(Past::lastPublished));
    }

    /// The sessions that have gone by since the last published one, and those left out before.
    ///
    /// @throws Refused if nothing is published
    List<LocalDate> missed() {
        LocalDate last = past.flatMap(Past::lastPublished).orElseThrow(Published::nothing);
        return new LeftOut(calendar, stores(), night.catchup().within())
                .and(last, sessions().missed(market, () -> sources.newest(address), last));
    }

    /// Whether the data come from tables of files, not by calls.
    boolean isOfTables() {
        return market == Market.FILES && !Connections.isDeliveries(Path.of(address));
    }

    boolean isPublished(LocalDate session) {
        return past.isPresent() && past.get().published().contains(session);
    }

    /// The first session that a night reads.
    LocalDate first(LocalDate session) {
        return CallPlanStep.first(market, address, session, calendar, night);
    }

    CallPreview calls() {
        FetchSettings providers = Quotas.fetchSettings(settings);
        return new CallPreview(providers, doors(providers), stores(), calendar, night, now());
    }

    MoneyPreview money() {
        return new MoneyPreview(Prices.read(settings), stores(), now());
    }

    private Instant now() {
        return tables.desk()
                .map(MarketTime::new)
                .map(MarketTime::ofCalls)
                .orElseGet(clock::instant);
    }

    private Doors doors(FetchSettings providers) {
        return switch (market) {
            case LIVE -> Doors.live(providers, new Keyring(settings.keyFolders()));
            case SIMULATED -> Doors.simulated(providers, NOBODY, clock);
            case FILES ->
                    new Doors(
                            Map.of(FeedNames.DELIVERIES, new FolderTransport(Path.of(address))),
                            Map.of());
        };
    }
}
