package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.check.Evidence;
import dev.nightdesk.night.check.Needs;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.rating.Weight;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.ListingStore.Delivered;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A database with just what a check looks at.
///
/// @param settings as packaged
record Scene(Database database, Stores stores, NightSettings settings) implements AutoCloseable {

    static final LocalDate SESSION = LocalDate.of(2024, 5, 31);
    static final LocalDate BEFORE = LocalDate.of(2024, 5, 30);
    static final Instant NOW = Instant.parse("2024-06-01T06:00:00Z");
    static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    static Scene at(Path folder) {
        Database database = Database.open(DatabaseAddress.embedded(folder));
        database.schema().migrate();
        NightSettings settings = JobFile.read("nightly", NightSettings.class, Optional.empty());
        Scene scene = new Scene(database, Stores.of(database), settings);
        scene.stores.recommendations().register(settings.scoring());
        scene.stores.nights().put(SESSION, new Night(1, State.OPEN));
        return scene;
    }

    /// What a check says of the session.
    Check check(String id) {
        Evidence evidence = new Evidence(stores, CALENDAR, settings.checkRules(), SESSION, false);
        List<Check> all = new ArrayList<>(Checks.of(Needs.DATA, evidence));
        all.addAll(Checks.of(Needs.RATINGS, evidence));
        return all.stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
    }

    /// Common stocks `N001`, …; their ids are 1, 2, …
    Scene listings(int count) {
        stores.listings()
                .register(
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number -> delivered("N%03d".formatted(number)))
                                .toList());
        return this;
    }

    private static Delivered delivered(String ticker) {
        int day = (int) LocalDate.of(2024, 1, 2).toEpochDay();
        return new Delivered(
                new Ticker(ticker), ticker, ListingKind.COMMON_STOCK, day, day, List.of());
    }

    /// Freezes the listings of a range of ids.
    Scene universe(LocalDate session, int first, int last) {
        List<Listing> members =
                stores.listings().current().stream()
                        .filter(one -> one.instrumentId() >= first && one.instrumentId() <= last)
                        .toList();
        stores.universes().freeze(session, new Universe(members), NOW);
        return this;
    }

    Scene published(LocalDate session) {
        stores.publications()
                .publish(
                        new Publication(
                                session,
                                settings.scoring().version(),
                                new CoverageEquation(0, 0, 0, 0),
                                new Ratio(1),
                                NOW));
        return this;
    }

    /// The sessions before, the last one last.
    static List<LocalDate> before(int sessions) {
        return CALENDAR.sessions(CALENDAR.sessionsBack(SESSION, sessions), BEFORE);
    }

    Scene observed(LocalDate session, String check, double value) {
        stores.checks().put(session, new Check(check, Severity.WARN, true, value, Double.NaN, ""));
        return this;
    }

    /// Published sessions before, with what a check observed of them.
    Scene observed(String check, double... values) {
        List<LocalDate> days = before(values.length);
        for (int i = 0; i < values.length; i++) {
            published(days.get(i)).observed(days.get(i), check, values[i]);
        }
        return this;
    }

    /// Closes of the session, of the listings from 1 on; the session before they all were 100.
    Scene closes(double... closes) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            bars.add(bar(i + 1, BEFORE, 100));
            bars.add(bar(i + 1, SESSION, closes[i]));
        }
        stores.bars().store(bars);
        return this;
    }

    private static Bar bar(int id, LocalDate session, double price) {
        return new Bar(id, (int) session.toEpochDay(), price, price, price, price, 1);
    }

    /// So many recommendations of each kind, of the listings from 1 on.
    Scene ratings(Map<Rating, Integer> counts) {
        List<Recommendation> all = new ArrayList<>();
        counts.forEach((rating, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(recommendation(all.size() + 1, rating));
            }
        });
        stores.recommendations().store(SESSION, settings.scoring().version(), all, NOW);
        return this;
    }

    private Recommendation recommendation(int id, Rating rating) {
        return new Recommendation(
                id,
                rating,
                50,
                0.5,
                new Trade(20, 26, 16, OptionalInt.of(21)),
                settings.scoring().weights().stream()
                        .map(Weight::reading)
                        .map(reading -> new Contribution(reading, 0))
                        .toList(),
                rating == Rating.NO_OPINION ? Optional.of(NoOpinion.STALE) : Optional.empty(),
                0.05);
    }

    @Override
    public void close() {
        database.close();
    }
}
