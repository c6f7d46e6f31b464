package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.store.FactStore.Filed;
import dev.nightdesk.store.ProfileStore.Told;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.ReportStore.Company;
import dev.nightdesk.store.ReportStore.Past;
import dev.nightdesk.store.RerunStore.Rerun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a report shows of many listings at once.
class ReportStoreIT extends StoreContract {

    private static final ScoringModel MODEL = RecommendationStoreIT.model(3);
    private static final ScoringModel OTHER = RecommendationStoreIT.model(4);

    ReportStoreIT(Server server) {
        super(server);
    }

    private static Bar bar(int id, LocalDate session, double close) {
        return new Bar(id, day(session), close, close, close, close, 1000);
    }

    private static Filed fact(
            int id,
            Concept concept,
            LocalDate end,
            LocalDate filed,
            boolean amended,
            double value) {
        return new Filed(
                id, new Fact(concept, FiscalPeriod.Q1, 2016, day(end), day(filed), amended, value));
    }

    private void publish(LocalDate session, ScoringModel model, double score) {
        stores.recommendations().register(model);
        stores.recommendations()
                .store(
                        session,
                        model.version(),
                        List.of(RecommendationStoreIT.buy(1, score), RecommendationStoreIT.none(2)),
                        NOW);
        stores.publications()
                .publish(
                        new Publication(
                                session,
                                model.version(),
                                new CoverageEquation(2, 2, 0, 0),
                                new Ratio(1),
                                NOW));
    }

    @Test
    void series_are_those_of_the_listings_asked_for_within_the_span() {
        stores.bars()
                .store(
                        List.of(
                                bar(1, BEFORE, 9),
                                bar(1, SESSION, 10),
                                bar(2, SESSION, 20),
                                bar(3, SESSION, 30),
                                bar(3, BEFORE.minusDays(30), 29)));
        Map<Integer, dev.nightdesk.market.BarSeries> series =
                stores.bars().series(List.of(1, 3, 99), BEFORE, SESSION);
        assertThat(series).containsOnlyKeys(1, 3);
        assertThat(at(series, 1).days()).containsExactly(day(BEFORE), DAY);
        assertThat(at(series, 1).close()).containsExactly(9, 10);
        assertThat(at(series, 3).close()).containsExactly(30);
        assertThat(stores.bars().series(List.of(), BEFORE, SESSION)).isEmpty();
    }

    @Test
    void of_each_concept_the_newest_figure_counts_and_of_one_period_the_last_filing() {
        LocalDate march = LocalDate.of(2016, 3, 31);
        LocalDate december = LocalDate.of(2015, 12, 31);
        stores.facts()
                .store(
                        List.of(
                                fact(1, Concept.REVENUE, december, BEFORE, false, 1),
                                fact(1, Concept.REVENUE, march, BEFORE.minusDays(9), false, 2),
                                fact(1, Concept.REVENUE, march, BEFORE, true, 3),
                                fact(1, Concept.CASH, december, BEFORE, false, 4),
                                fact(1, Concept.ASSETS, march, SESSION.plusDays(1), false, 5),
                                fact(2, Concept.CASH, march, BEFORE, false, 6),
                                fact(3, Concept.CASH, march, BEFORE, false, 7)));
        Map<Integer, List<Fact>> facts =
                stores.report().facts(List.of(1, 2), SESSION.minusYears(1), SESSION);
        assertThat(facts).containsOnlyKeys(1, 2);
        assertThat(at(facts, 1)).extracting(Fact::value).containsExactly(4.0, 3.0);
        assertThat(at(facts, 2)).extracting(Fact::value).containsExactly(6.0);
    }

    @Test
    void headlines_are_the_last_ones_of_each_listing() {
        for (int i = 0; i < 5; i++) {
            stores.news()
                    .store(
                            List.of(
                                    new NewsStore.Filed(
                                            new NewsItem(
                                                    "n" + i,
                                                    NOW.plusSeconds(i),
                                                    "Wire",
                                                    "headline " + i,
                                                    "https://news.example/" + i),
                                            i % 2 == 0 ? Set.of(1) : Set.of(1, 2))));
        }
        Map<Integer, List<NewsItem>> news =
                stores.report().headlines(List.of(1, 2), NOW.plusSeconds(4), 2);
        assertThat(at(news, 1)).extracting(NewsItem::id).containsExactly("n3", "n2");
        assertThat(at(news, 2)).extracting(NewsItem::id).containsExactly("n3", "n1");
    }

    @Test
    void the_past_of_a_listing_is_what_was_published_of_it() {
        register("A", "B");
        publish(BEFORE, OTHER, 61);
        publish(SESSION, MODEL, 62);
        stores.recommendations().register(OTHER);
        stores.recommendations()
                .store(SESSION, OTHER.version(), List.of(RecommendationStoreIT.buy(1, 99)), NOW);
        assertThat(at(stores.report().past(List.of(1), BEFORE, SESSION), 1))
                .containsExactly(
                        new Past(SESSION, Rating.BUY, 62, 20),
                        new Past(BEFORE, Rating.BUY, 61, 20));
        assertThat(at(stores.report().past(List.of(1, 2), SESSION, SESSION), 2))
                .extracting(Past::rating)
                .containsExactly(Rating.NO_OPINION);
        assertThat(stores.report().ratings(BEFORE, SESSION))
                .containsExactly(
                        Map.entry(BEFORE, Map.of(Rating.BUY, 1, Rating.NO_OPINION, 1)),
                        Map.entry(SESSION, Map.of(Rating.BUY, 1, Rating.NO_OPINION, 1)));
    }

    @Test
    void companies_are_as_known_on_their_day() {
        stores.profiles()
                .describe(
                        List.of(
                                new Told(
                                        "ACME",
                                        "Acme Corp",
                                        "NYQ",
                                        "Industrials",
                                        "Tools",
                                        "",
                                        1,
                                        DAY)));
        assertThat(stores.report().companies())
                .containsEntry("ACME", new Company("Acme Corp", "Industrials", "Tools", SESSION));
    }

    @Test
    void what_was_republished_is_told_with_who_asked_for_it() {
        register("A", "B");
        freeze(SESSION);
        publish(SESSION, MODEL, 62);
        Instant later = NOW.plusSeconds(60);
        stores.reruns().ask(new Rerun("run-1", SESSION, "me", NOW), List.of(1, 2));
        assertThat(stores.report().republished(SESSION)).isEmpty();
        stores.republications()
                .note("run-1", SESSION, new CoverageEquation(2, 2, 0, 0), new Ratio(1), later);
        assertThat(stores.report().republished(SESSION))
                .containsExactly(new ReportStore.Republished("me", later, 2));
    }
}
