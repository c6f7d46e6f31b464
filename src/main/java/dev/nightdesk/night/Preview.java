package dev.nightdesk.night;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.fetch.Roster;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.deliveries.FolderTransport;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a night would do, without doing it.
public final class Preview {

    /// Where simulated providers are as long as nobody asks them.
    private static final URI NOBODY = URI.create("http://127.0.0.1");

    private final Settings settings;
    private final Clock clock;
    private final TradingCalendar calendar = TradingCalendar.newYork();
    private final NightSettings night;
    private final PriceList prices;
    private final Sources sources;
    private final Sessions sessions;

    public Preview(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.night = NightSettings.read(settings);
        this.prices = Prices.read(settings);
        this.sources = new Sources(calendar, night);
        this.sessions = new Sessions(calendar, clock, night.availableAfter());
    }

    /// One thing the plan says.
    public record Line(String what, String value) {}

    /// What a night would do.
    ///
    /// @param fits false if quotas leave no room for calls that it cannot do without
    public record Plan(List<Line> lines, boolean fits) {}

    /// The plan of the nightly job for a session.
    ///
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public Plan nightly(Optional<MarketChoice> choice, SessionChoice wanted) {
        if (wanted instanceof SessionChoice.On(LocalDate day) && sessions.isClosed(day)) {
            return new Plan(List.of(new Line("session", "market closed on " + day)), true);
        }
        try (TablesSoFar tables = TablesSoFar.of(settings, choice, clock)) {
            return nightly(choice, wanted, tables);
        }
    }

    private Plan nightly(Optional<MarketChoice> choice, SessionChoice wanted, TablesSoFar tables) {
        Market market =
                tables.desk().map(Desk::market).orElseGet(() -> Desk.market(settings, choice));
        Optional<Past> past = tables.desk().flatMap(Past::of);
        String address =
                sources.address(market, choice, Optional.empty(), past.map(Past::recorded));
        LocalDate session =
                sessions.of(
                        wanted,
                        market,
                        () -> sources.newest(address),
                        past.flatMap(Past::lastPublished));
        Night one = new Night(market, address, session, past);
        return one.isOfTables() ? ofFiles(one, tables) : ofCalls(one, tables);
    }

    /// The night at hand.
    private record Night(Market market, String address, LocalDate session, Optional<Past> past) {

        boolean isOfTables() {
            return market == Market.FILES && !Connections.isDeliveries(Path.of(address));
        }

        boolean isPublished() {
            return past.isPresent() && past.get().published().contains(session);
        }
    }

    private Plan ofFiles(Night one, TablesSoFar tables) {
        int first = PlanStep.day(calendar.sessionsBack(one.session(), night.history().bars()));
        int last = PlanStep.day(one.session());
        Set<LocalDate> stored = one.past().map(Past::sessions).orElse(Set.of());
        Delivered delivered = delivered(one);
        long missing =
                Arrays.stream(delivered.sessions())
                        .filter(day -> day >= first)
                        .filter(day -> day == last || !stored.contains(LocalDate.ofEpochDay(day)))
                        .count();
        List<Line> calls = new ArrayList<>();
        calls.add(new Line("calls", "0 (the market 'files' costs none)"));
        calls.addAll(money(tables, tables.stores()).lines(List.of()));
        return new Plan(lines(one, universe(one, delivered.listings()), missing, calls), true);
    }

    private Delivered delivered(Night one) {
        return sources.open(one.market(), one.address())
                .delivered(PlanStep.day(TradingCalendar.FIRST), PlanStep.day(one.session()));
    }

    private Plan ofCalls(Night one, TablesSoFar tables) {
        LocalDate first =
                CallPlanStep.first(one.market(), one.address(), one.session(), calendar, night);
        Stores stores = tables.stores();
        CallPreview preview = calls(one, tables, stores);
        List<Planned> calls = one.isPublished() ? List.of() : preview.calls(first, one.session());
        MoneyPreview money = money(tables, stores);
        long bars = calls.stream().filter(CallPlan::isOfBars).count();
        List<Line> lines = new ArrayList<>(preview.lines(calls));
        lines.addAll(money.lines(calls));
        return new Plan(
                lines(one, universe(one, listings(one, first, stores)), bars, lines),
                preview.fits(calls) && money.fits(calls));
    }

    private MoneyPreview money(TablesSoFar tables, Stores stores) {
        return new MoneyPreview(prices, stores, now(tables));
    }

    private Instant now(TablesSoFar tables) {
        return tables.desk().map(Quotas::now).orElseGet(clock::instant);
    }

    private CallPreview calls(Night one, TablesSoFar tables, Stores stores) {
        FetchSettings providers = Quotas.fetchSettings(settings);
        Doors doors =
                switch (one.market()) {
                    case LIVE -> Doors.live(providers, new Keyring(settings.keyFolders()));
                    case SIMULATED -> Doors.simulated(providers, NOBODY, clock);
                    case FILES ->
                            new Doors(
                                    Map.of(
                                            FeedNames.DELIVERIES,
                                            new FolderTransport(Path.of(one.address()))),
                                    Map.of());
                };
        return new CallPreview(providers, doors, stores, calendar, night, now(tables));
    }

    /// Who is listed: a simulated market knows, of another the directories last told.
    private List<DeliveredListing> listings(Night one, LocalDate first, Stores stores) {
        return one.market() == Market.SIMULATED
                ? delivered(one).listings()
                : Roster.of(
                                stores.directory(),
                                one.session(),
                                PlanStep.day(first),
                                PlanStep.day(calendar.previous(one.session())))
                        .listings();
    }

    private Optional<Line> universe(Night one, List<DeliveredListing> listings) {
        int active =
                PlanStep.day(
                        calendar.sessionsBack(
                                one.session().plusDays(1),
                                night.universe().activeWithinSessions()));
        long universe = listings.stream().filter(any -> any.lastDay() >= active).count();
        long analysed =
                listings.stream()
                        .filter(any -> any.lastDay() >= active && any.kind().isAnalysed())
                        .count();
        return universe == 0
                ? Optional.empty()
                : Optional.of(
                        new Line("universe", universe + " listings, " + analysed + " to analyse"));
    }

    private static List<Line> lines(
            Night one, Optional<Line> universe, long bars, List<Line> calls) {
        Market market = one.market();
        String done = one.isPublished() ? ", published already: a run does nothing" : "";
        String duration =
                one.past()
                        .flatMap(Past::typical)
                        .map(time ->
                                "about " + time.toSeconds() + " s, the median of earlier nights")
                        .orElse("no earlier night to tell from");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("market", market.notice().orElse(market.word())));
        lines.add(new Line("session", one.session() + done));
        universe.ifPresent(lines::add);
        lines.add(new Line("bars", bars + " sessions to load"));
        lines.addAll(calls);
        lines.add(new Line("duration", duration));
        return lines;
    }
}
