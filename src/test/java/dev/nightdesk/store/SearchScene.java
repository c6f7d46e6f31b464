package dev.nightdesk.store;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.Universe;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.source.imports.ProfileFile;
import dev.nightdesk.store.ProfileStore.Told;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.SearchQueries.Given;
import dev.nightdesk.store.SearchQueries.Query;
import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Limits;
import dev.nightdesk.store.SearchStore.Wanted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Real profiles with opinions that somebody invented.
public final class SearchScene {

    public static final Path PROFILES = Path.of("../shared/data/universe/profiles-2023.csv.gz");

    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final int TOP = 3;

    private final Database database;
    private final Stores stores;

    public SearchScene(Database database) {
        this.database = database;
        this.stores = Stores.of(database);
    }

    public SearchScene filled() {
        publish(SearchQueries.opinions());
        int day = StoreContract.day(END_OF_2023);
        stores.profiles()
                .describe(
                        ProfileFile.open(PROFILES).companies().stream()
                                .map(one ->
                                        new Told(
                                                one.symbol(),
                                                one.name(),
                                                one.exchange(),
                                                one.sector(),
                                                one.industry(),
                                                one.description(),
                                                one.standing(),
                                                day))
                                .toList());
        stores.search().tidy();
        return this;
    }

    private void publish(List<Given> opinions) {
        stores.listings()
                .register(
                        opinions.stream()
                                .map(one ->
                                        StoreContract.delivered(
                                                one.ticker(),
                                                one.ticker(),
                                                ListingKind.COMMON_STOCK))
                                .toList());
        List<Listing> listings = stores.listings().current();
        Map<String, Given> byTicker =
                opinions.stream().collect(Collectors.toMap(Given::ticker, Function.identity()));
        List<Recommendation> recommendations = new ArrayList<>();
        List<Analysed> analyses = new ArrayList<>();
        for (Listing listing : listings) {
            Given given = Objects.requireNonNull(byTicker.get(listing.ticker().symbol()));
            recommendations.add(recommendation(listing.instrumentId(), given));
            double[] readings = {0, given.dollarVolume()};
            analyses.add(new Analysed(listing.instrumentId(), 20, 300, 20, readings));
        }
        var model = RecommendationStoreIT.model(3);
        stores.universes().freeze(StoreContract.SESSION, new Universe(listings), StoreContract.NOW);
        int layout = stores.analyses().layout(List.of("close", "dollar_volume_20"));
        stores.analyses().store(StoreContract.SESSION, layout, analyses, StoreContract.NOW);
        stores.recommendations().register(model);
        stores.recommendations()
                .store(StoreContract.SESSION, model.version(), recommendations, StoreContract.NOW);
        int all = listings.size();
        stores.publications()
                .publish(
                        new Publication(
                                StoreContract.SESSION,
                                model.version(),
                                new CoverageEquation(all, all, 0, 0),
                                new Ratio(1),
                                StoreContract.NOW));
    }

    private static Recommendation recommendation(int id, Given given) {
        return new Recommendation(
                id,
                Rating.valueOf(given.rating()),
                given.score(),
                0.75,
                new Trade(20, 26, 16, OptionalInt.of(21)),
                List.of(
                        new Contribution("momentum", given.score() - 50),
                        new Contribution("risk", 0)),
                Optional.empty(),
                0.05);
    }

    /// The first that are found.
    public List<Found> find(Query query) {
        return find(query, TOP);
    }

    public List<Found> find(Query query, int most) {
        Wanted wanted =
                new Wanted(
                        Asked.parse(query.typed()),
                        query.filters().getOrDefault("sector", ""),
                        only(query),
                        most);
        return stores.search().companies(wanted);
    }

    private Optional<Set<String>> only(Query query) {
        if (Stream.of("rating", "minScore", "minDollarVolume")
                .noneMatch(query.filters()::containsKey)) {
            return Optional.empty();
        }
        String ratings =
                query.filters()
                        .getOrDefault(
                                "rating",
                                Arrays.stream(Rating.values())
                                        .map(Rating::name)
                                        .collect(Collectors.joining(",")));
        return Optional.of(
                stores.search()
                        .within(
                                new Limits(
                                        List.of(ratings.split(",", -1)),
                                        query.number("minScore"),
                                        query.number("minDollarVolume"),
                                        2)));
    }

    /// Whether the company that is meant is among the first, under any of its symbols.
    public boolean isHit(Query query) {
        String meant =
                PlainName.of(
                                Tables.jdbc(database)
                                        .sql("select name from profile where symbol = ?")
                                        .param(query.expected())
                                        .query(String.class)
                                        .single())
                        .text();
        return find(query).stream()
                .anyMatch(found -> PlainName.of(found.name()).text().equals(meant));
    }

    /// How the server goes about it, a step a line.
    public List<String> plan(Query query) {
        Asked asked = Asked.parse(query.typed());
        return Tables.jdbc(database)
                .sql(
                        "explain (analyze, costs off, timing off, summary off, buffers off) "
                                + new Sql(database.dialect()).text("search/companies"))
                .param("strict", asked.strict())
                .param("positive", asked.positive())
                .param("relaxed", asked.relaxed())
                .param("called", asked.called())
                .param("symbols", asked.symbols())
                .param("sector", "")
                .param("open", true)
                .param("only", "")
                .param("most", TOP)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
