package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PartitionStore.Range;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/// How far a night is, what became of its listings, its partitions and its checks.
class NightStoreIT extends StoreContract {

    NightStoreIT(Server server) {
        super(server);
    }

    /// Six listings: one analysed, one excluded, one failed, one open, an ETF and a note.
    private void night(LocalDate session) {
        if (stores.listings().current().isEmpty()) {
            register("AA", "BB", "CC", "DD");
            stores.listings()
                    .register(
                            List.of(
                                    delivered("SPY", "SPDR", ListingKind.ETF),
                                    delivered("NN", "Notes", ListingKind.NOTE)));
        }
        freeze(session);
        AnalysisStore analyses = stores.analyses();
        int layout = analyses.layout(List.of("a"));
        analyses.store(session, layout, List.of(new Analysed(1, 9, 9, 9, new double[1])), NOW);
        analyses.storeRanks(session, List.of(new Ranks(1, new double[] {1})));
        analyses.exclude(session, List.of(new Excluded(2, "NO_BAR_THIS_SESSION")));
        analyses.fail(session, List.of(new Failed(3, "analyze", "UNUSABLE_DATA", "no")));
        analyses.quarantine(session, List.of(new Quarantined(1, DAY, 0.5, "CONTRADICTED")));
    }

    private static Bar bar(int id, LocalDate session) {
        return new Bar(id, day(session), 1, 1, 1, 1, 1);
    }

    private static Check check(String id, boolean passed, Severity severity) {
        return new Check(id, severity, passed, 0.25, 0.95, id + " in words: é");
    }

    @Test
    void a_night_is_found_as_it_was_put_last() {
        assertThat(stores.nights().find(SESSION)).isEmpty();
        stores.nights().put(SESSION, new Night(1, State.OPEN));
        stores.nights().put(BEFORE, new Night(7, State.PUBLISHED));
        stores.nights().put(SESSION, new Night(2, State.BLOCKED));
        assertThat(stores.nights().find(SESSION)).contains(new Night(2, State.BLOCKED));
        assertThat(stores.nights().find(BEFORE)).contains(new Night(7, State.PUBLISHED));
    }

    @Test
    void those_that_a_gate_has_refused_last_are_known() {
        stores.nights().put(BEFORE, new Night(1, State.BLOCKED));
        stores.nights().put(SESSION, new Night(1, State.BLOCKED));
        assertThat(stores.nights().refused(BEFORE)).containsExactly(BEFORE, SESSION);
        assertThat(stores.nights().refused(SESSION)).containsExactly(SESSION);
        stores.nights().put(SESSION, new Night(2, State.OPEN));
        stores.nights().put(BEFORE, new Night(1, State.PUBLISHED));
        assertThat(stores.nights().refused(BEFORE)).isEmpty();
    }

    @Test
    void the_equation_counts_every_listing_of_the_session() {
        assertThat(stores.nights().equation(SESSION)).isEqualTo(new CoverageEquation(0, 0, 0, 0));
        night(SESSION);
        night(BEFORE);
        CoverageEquation equation = stores.nights().equation(SESSION);
        assertThat(equation).isEqualTo(new CoverageEquation(6, 1, 3, 1));
        assertThat(equation.balances()).isFalse();
        stores.analyses().exclude(SESSION, List.of(new Excluded(4, "TOO_FEW_READINGS")));
        assertThat(stores.nights().equation(SESSION).balances()).isTrue();
    }

    @Test
    void exclusions_are_counted_by_reason_most_first_and_then_by_code_points() {
        night(SESSION);
        stores.analyses().exclude(SESSION, List.of(new Excluded(4, "NO_BAR_THIS_SESSION")));
        assertThat(stores.nights().excludedByReason(SESSION))
                .containsExactly(
                        entry("NO_BAR_THIS_SESSION", 2), entry("ETF", 1), entry("NOTE", 1));
        stores.analyses().exclude(SESSION, List.of(new Excluded(4, "TOO_FEW_READINGS")));
        assertThat(stores.nights().excludedByReason(SESSION).keySet())
                .containsExactly("ETF", "NOTE", "NO_BAR_THIS_SESSION", "TOO_FEW_READINGS");
        assertThat(stores.nights().excludedByReason(BEFORE)).isEmpty();
    }

    @Test
    void missing_are_the_common_stocks_that_had_a_bar_of_late_and_have_none() {
        night(SESSION);
        LocalDate since = SESSION.minusDays(7);
        assertThat(stores.nights().missingCommonStocks(SESSION, since)).isZero();
        stores.bars().store(List.of(bar(2, since.minusDays(1)), bar(3, BEFORE), bar(5, BEFORE)));
        assertThat(stores.nights().missingCommonStocks(SESSION, since)).isZero();
        stores.bars().store(List.of(bar(2, since), bar(2, BEFORE)));
        assertThat(stores.nights().missingCommonStocks(SESSION, since)).isEqualTo(1);
        stores.analyses().exclude(SESSION, List.of(new Excluded(2, "TOO_FEW_READINGS")));
        assertThat(stores.nights().missingCommonStocks(SESSION, since)).isZero();
    }

    @Test
    void open_members_are_common_stocks_without_an_analysis() {
        night(SESSION);
        assertThat(stores.nights().openMembers(SESSION)).containsExactly(2, 3, 4);
        assertThat(stores.nights().openMembers(BEFORE)).isEmpty();
    }

    @Test
    void results_are_forgotten_of_one_session_and_the_universe_stays() {
        night(SESSION);
        night(BEFORE);
        stores.nights().forgetResults(SESSION);
        assertThat(stores.nights().equation(SESSION)).isEqualTo(new CoverageEquation(6, 0, 2, 0));
        assertThat(stores.nights().equation(BEFORE)).isEqualTo(new CoverageEquation(6, 1, 3, 1));
        assertThat(stores.analyses().quarantinedActions(SESSION)).isZero();
        assertThat(stores.analyses().quarantinedActions(BEFORE)).isEqualTo(1);
        assertThat(Tables.rows(database, "ranking")).isEqualTo(1);
    }

    @Test
    void gaps_are_forgotten_and_analyses_stay() {
        night(SESSION);
        stores.nights().forgetGaps(SESSION);
        assertThat(stores.nights().equation(SESSION)).isEqualTo(new CoverageEquation(6, 1, 2, 0));
        assertThat(stores.analyses().ranked(SESSION, 1, 9)).hasSize(1);
    }

    @Test
    void recommendations_are_forgotten_with_their_ranks() {
        night(SESSION);
        night(BEFORE);
        stores.nights().forgetRecommendations(SESSION);
        assertThat(stores.analyses().ranked(SESSION, 1, 9)).isEmpty();
        assertThat(stores.analyses().ranked(BEFORE, 1, 9)).hasSize(1);
        assertThat(stores.nights().equation(SESSION).analysed()).isEqualTo(1);
    }

    @Test
    void partitions_are_read_by_stage_in_code_point_order() {
        List<Range> second = List.of(new Range("r2-0001", 7, 7));
        List<Range> first = List.of(new Range("r1-0002", 4, 6), new Range("r1-0001", 1, 3));
        stores.partitions().freeze(SESSION, "analyze", second);
        stores.partitions().freeze(SESSION, "analyze", first);
        stores.partitions().freeze(SESSION, "rank", List.of(new Range("r1-0001", 1, 9)));
        stores.partitions().freeze(SESSION, "analyze", List.of());
        assertThat(stores.partitions().ranges(SESSION, "analyze"))
                .containsExactly(first.get(1), first.get(0), second.getFirst());
        assertThat(stores.partitions().ranges(BEFORE, "analyze")).isEmpty();
    }

    @Test
    void a_partition_is_frozen_once_and_a_refused_plan_leaves_nothing() {
        Range first = new Range("r1-0001", 1, 3);
        stores.partitions().freeze(SESSION, "analyze", List.of(first));
        assertThatThrownBy(() ->
                        stores.partitions()
                                .freeze(
                                        SESSION,
                                        "analyze",
                                        List.of(new Range("r1-0002", 4, 6), first)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.partitions().ranges(SESSION, "analyze")).containsExactly(first);
    }

    @Test
    void a_check_is_replaced_and_checks_are_in_code_point_order() {
        stores.checks().put(SESSION, check("rejected_rows", false, Severity.WARN));
        stores.checks().put(SESSION, check("rejected2", true, Severity.WARN));
        stores.checks().put(SESSION, check("coverage", true, Severity.ERROR));
        stores.checks().put(SESSION, check("coverage", false, Severity.ERROR));
        assertThat(stores.checks().ofSession(SESSION))
                .containsExactly(
                        check("coverage", false, Severity.ERROR),
                        check("rejected2", true, Severity.WARN),
                        check("rejected_rows", false, Severity.WARN));
        assertThat(stores.checks().ofSession(BEFORE)).isEmpty();
    }

    @Test
    void only_an_error_that_failed_blocks() {
        assertThat(check("a", false, Severity.ERROR).blocks()).isTrue();
        assertThat(check("a", true, Severity.ERROR).blocks()).isFalse();
        assertThat(check("a", false, Severity.WARN).blocks()).isFalse();
    }
}
