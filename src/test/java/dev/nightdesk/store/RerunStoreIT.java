package dev.nightdesk.store;

import static dev.nightdesk.store.RecommendationStoreIT.buy;
import static dev.nightdesk.store.RecommendationStoreIT.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Change;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.rating.Standing;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RepublicationStore.Republication;
import dev.nightdesk.store.RerunStore.Rerun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/// Reruns of some tickers, and what they change in the published set.
class RerunStoreIT extends StoreContract {

    private static final String RUN = "2016-07-01T02:03:04.567891234Z";
    private static final Rerun RERUN = new Rerun(RUN, SESSION, "operator", NOW);
    private static final CoverageEquation EQUATION = new CoverageEquation(4, 2, 1, 1);
    private static final Ratio COVERAGE = new Ratio(0.75);
    private static final Ratio ALL = new Ratio(1);
    private static final ScoringModel MODEL = RecommendationStoreIT.model(3);
    private static final Standing TOO_FEW = gap("TOO_FEW_READINGS");

    private int layout;

    RerunStoreIT(Server server) {
        super(server);
    }

    /// Four listings: `AA` at 70 points, `BB` without an opinion, `CC` excluded, `DD` failed.
    @BeforeEach
    void a_published_session() {
        register("AA", "BB", "CC", "DD");
        freeze(SESSION);
        stores.recommendations().register(MODEL);
        layout = stores.analyses().layout(List.of("momentum"));
        stores.analyses().store(SESSION, layout, List.of(row(1, 0.5), row(2, 0.25)), NOW);
        stores.analyses().storeRanks(SESSION, List.of(ranks(1, 1), ranks(2, 0.5)));
        stores.analyses().exclude(SESSION, List.of(new Excluded(3, "TOO_FEW_READINGS")));
        stores.analyses().fail(SESSION, List.of(new Failed(4, "analyze", "UNUSABLE_DATA", "no")));
        stores.recommendations().store(SESSION, MODEL.version(), List.of(buy(1, 70), none(2)), NOW);
        stores.publications()
                .publish(new Publication(SESSION, MODEL.version(), EQUATION, COVERAGE, NOW));
        stores.reruns().ask(RERUN, List.of(1, 2, 3, 4));
    }

    private static Analysed row(int id, double reading) {
        return new Analysed(id, 10, 300, 20, new double[] {reading});
    }

    private static Ranks ranks(int id, double rank) {
        return new Ranks(id, new double[] {rank});
    }

    private static Standing gap(String reason) {
        return new Standing(Optional.empty(), Double.NaN, reason);
    }

    private static Standing standing(Rating rating, double score, String reason) {
        return new Standing(Optional.of(rating), score, reason);
    }

    /// `AA` now fails, `BB` is excluded, `CC` and `DD` are analysed.
    private void found() {
        stores.rerunResults()
                .keep(
                        RUN,
                        layout,
                        Findings.of(
                                List.of(
                                        Findings.failed(new Failed(1, "analyze", "BAD", "é\0")),
                                        Findings.excluded(new Excluded(2, "NO_BAR")),
                                        Findings.analysed(
                                                row(3, Double.NaN),
                                                List.of(
                                                        new Quarantined(
                                                                3, DAY, 0.5, "REPEATED"))))));
        stores.rerunResults()
                .keep(RUN, layout, Findings.of(List.of(Findings.analysed(row(4, 2), List.of()))));
        stores.rerunResults()
                .recommend(
                        RUN, List.of(ranks(3, 0.5), ranks(4, 1)), List.of(none(3), buy(4, 66.5)));
    }

    @Test
    void all_tickers_that_are_asked_for_are_open() {
        stores.reruns().ask(new Rerun("other", BEFORE, "x".repeat(99), NOW), List.of(2));
        assertThat(stores.reruns().tickers(RUN)).containsExactly(1, 2, 3, 4);
        assertThat(stores.reruns().open(RUN)).containsExactly(1, 2, 3, 4);
        assertThat(stores.reruns().tickers("other")).containsExactly(2);
        assertThat(stores.reruns().tickers("unknown")).isEmpty();
    }

    @Test
    void a_run_is_asked_for_once_and_wholly_or_not_at_all() {
        assertThatThrownBy(() -> stores.reruns().ask(RERUN, List.of(1)))
                .isInstanceOf(DuplicateKeyException.class);
        Rerun twice = new Rerun("twice", SESSION, "", NOW);
        assertThatThrownBy(() -> stores.reruns().ask(twice, List.of(1, 1)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(Tables.rows(database, "rerun")).isEqualTo(1);
    }

    @Test
    void what_is_examined_is_no_longer_open_and_comes_back_as_found() {
        found();
        assertThat(stores.reruns().open(RUN)).isEmpty();
        assertThat(stores.reruns().tickers(RUN)).containsExactly(1, 2, 3, 4);
        List<Analysed> analysed = stores.rerunResults().analysed(RUN);
        assertThat(analysed).extracting(Analysed::instrumentId).containsExactly(3, 4);
        assertThat(analysed.getFirst().readings()).containsExactly(Double.NaN);
        assertThat(analysed.getLast())
                .usingRecursiveComparison()
                .isEqualTo(new Analysed(4, 10, 300, 20, new double[] {2}));
    }

    @Test
    void what_a_run_finds_unconfirmed_is_its_own() {
        Quarantined young = new Quarantined(4, DAY, 0.5, "CONTRADICTED");
        stores.rerunResults()
                .keep(
                        RUN,
                        layout,
                        Findings.of(List.of(Findings.analysed(row(4, 2), List.of(young)))));
        assertThat(stores.rerunResults().unconfirmed(RUN, BEFORE)).containsExactly(4);
        assertThat(stores.rerunResults().unconfirmed(RUN, SESSION)).isEmpty();
        assertThat(stores.rerunResults().unconfirmed("other", BEFORE)).isEmpty();
    }

    @Test
    void changes_tell_old_and_new_by_ticker() {
        found();
        stores.reruns().compare(RUN, SESSION, MODEL.version());
        assertThat(stores.reruns().changes(RUN))
                .containsExactly(
                        new Change("AA", standing(Rating.BUY, 70, ""), gap("BAD")),
                        new Change(
                                "BB",
                                standing(Rating.NO_OPINION, 50, "PRICE_FLOOR"),
                                gap("NO_BAR")),
                        new Change("CC", TOO_FEW, standing(Rating.NO_OPINION, 50, "PRICE_FLOOR")),
                        new Change("DD", gap("UNUSABLE_DATA"), standing(Rating.BUY, 66.5, "")));
        assertThat(stores.reruns().changes(RUN)).noneMatch(Change::isNone);
        assertThat(stores.reruns().changes("unknown")).isEmpty();
    }

    @Test
    void recommendations_made_again_are_replaced() {
        found();
        stores.rerunResults().recommend(RUN, List.of(ranks(4, 1)), List.of(buy(4, 62)));
        assertThat(stores.reruns().changes(RUN))
                .extracting(change -> change.now().score())
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, 62.0);
    }

    @Test
    void a_refused_run_is_open_again_once_it_is_reopened() {
        found();
        assertThat(stores.reruns().refusal(RUN)).isEmpty();
        stores.reruns().refuse(RUN, "coverage: " + "x".repeat(2_000));
        assertThat(stores.reruns().refusal(RUN).orElseThrow())
                .startsWith("coverage: x")
                .hasSize(1_000);
        stores.reruns().reopen(RUN);
        assertThat(stores.reruns().refusal(RUN)).isEmpty();
        assertThat(stores.reruns().open(RUN)).containsExactly(1, 2, 3, 4);
        assertThat(stores.rerunResults().analysed(RUN)).isEmpty();
        found();
        assertThat(stores.reruns().open(RUN)).isEmpty();
    }

    @Test
    void published_rows_stand_in_place_of_the_old_ones() {
        found();
        replace();
        assertThat(stores.nights().equation(SESSION)).isEqualTo(EQUATION);
        assertThat(stores.analyses().ranked(SESSION, 1, 9))
                .extracting(ranked -> ranked.ranks().values()[0])
                .containsExactly(0.5, 1.0);
        assertThat(stores.recommendations().ofSession(SESSION, MODEL.version()))
                .extracting(named -> named.recommendation())
                .containsExactly(none(3), buy(4, 66.5));
        assertThat(stores.analyses().exclusion(SESSION, 2)).contains("NO_BAR");
        assertThat(stores.analyses().failures(SESSION))
                .containsExactly(new AnalysisStore.Failure("AA", "analyze", "BAD", "é\uFFFD"));
        assertThat(stores.analyses().quarantinedByReason(SESSION)).containsEntry("REPEATED", 1);
    }

    private boolean replace() {
        List<Integer> ids = stores.reruns().tickers(RUN);
        stores.analyses().forget(SESSION, ids);
        stores.recommendations().forget(SESSION, ids);
        stores.republications().publish(RUN, SESSION, MODEL.version(), NOW);
        return true;
    }

    @Test
    void an_attempt_not_worth_keeping_leaves_no_trace_and_what_was_done_around_it_stays() {
        found();
        database.inTransaction(() -> {
            boolean refused = stores.republications().attempt(this::replace, kept -> !kept);
            stores.reruns().refuse(RUN, "no");
            return refused;
        });
        assertThat(stores.reruns().refusal(RUN)).contains("no");
        assertThat(stores.recommendations().ofSession(SESSION, MODEL.version()))
                .extracting(named -> named.recommendation())
                .containsExactly(buy(1, 70), none(2));
        assertThat(stores.analyses().exclusion(SESSION, 3)).contains("TOO_FEW_READINGS");
        database.inTransaction(() -> stores.republications().attempt(this::replace, kept -> kept));
        assertThat(stores.analyses().exclusion(SESSION, 3)).isEmpty();
    }

    @Test
    void a_run_is_overtaken_by_a_later_one_of_its_session_until_it_is_published_itself() {
        stores.reruns().ask(new Rerun("later", SESSION, "", NOW.plusSeconds(1)), List.of(1));
        stores.reruns().ask(new Rerun("other", BEFORE, "", NOW), List.of(1));
        stores.reruns().ask(new Rerun("last", SESSION, "", NOW.plusSeconds(3)), List.of(1));
        assertThat(stores.republications().isOvertaken(RUN)).isFalse();
        stores.republications().note("later", SESSION, EQUATION, ALL, NOW.plusSeconds(2));
        assertThat(stores.republications().isOvertaken(RUN)).isTrue();
        assertThat(stores.republications().isOvertaken("later")).isFalse();
        assertThat(stores.republications().isOvertaken("other")).isFalse();
        assertThat(stores.republications().isOvertaken("last")).isFalse();
        stores.republications().note(RUN, SESSION, EQUATION, ALL, NOW.plusSeconds(4));
        assertThat(stores.republications().isOvertaken(RUN)).isFalse();
    }

    @Test
    void a_republication_is_noted_and_balances_the_publication_anew() {
        CoverageEquation now = new CoverageEquation(4, 3, 1, 0);
        assertThat(stores.republications().find(RUN)).isEmpty();
        stores.republications().note(RUN, SESSION, now, ALL, NOW.plusSeconds(1));
        assertThat(stores.republications().find(RUN))
                .contains(
                        new Republication(
                                RUN, SESSION, "operator", NOW.plusSeconds(1), EQUATION, now, ALL));
        assertThat(stores.publications().find(SESSION))
                .contains(new Publication(SESSION, MODEL.version(), now, ALL, NOW));
    }
}
