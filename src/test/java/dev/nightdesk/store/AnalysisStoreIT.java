package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import dev.nightdesk.store.AnalysisStore.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalysisStoreIT extends StoreContract {

    private static final double[] READINGS = {Double.NaN, -0.1, 1.0E300, Double.NaN};

    AnalysisStoreIT(Server server) {
        super(server);
    }

    private static Analysed analysed(int id, double... readings) {
        return new Analysed(id, 10.5 + id, 252, 20, readings);
    }

    private static Failed failed(int id, String stage, String reason) {
        return new Failed(id, stage, reason, "because of " + id);
    }

    private static void expectSame(Analysed actual, Analysed expected) {
        assertThat(actual.readings()).containsExactly(expected.readings());
        assertThat(actual)
                .returns(expected.instrumentId(), Analysed::instrumentId)
                .returns(expected.close(), Analysed::close)
                .returns(expected.bars(), Analysed::bars)
                .returns(expected.tradedDays(), Analysed::tradedDays);
    }

    private void store(Analysed... analysed) {
        int layout = stores.analyses().layout(List.of("a", "b", "c", "d"));
        stores.analyses().store(SESSION, layout, List.of(analysed), NOW);
    }

    @Test
    void one_order_of_readings_has_one_number() {
        int layout = stores.analyses().layout(List.of("sma_20", "rsi_14"));
        assertThat(stores.analyses().layout(List.of("sma_20", "rsi_14"))).isEqualTo(layout);
        assertThat(stores.analyses().layout(List.of("rsi_14", "sma_20"))).isNotEqualTo(layout);
        assertThat(stores.analyses().readings(layout)).containsExactly("sma_20", "rsi_14");
    }

    @Test
    void the_order_of_a_sessions_readings_is_that_of_its_analyses() {
        int other = stores.analyses().layout(List.of("x"));
        stores.analyses().store(BEFORE, other, List.of(analysed(1, 1)), NOW);
        assertThat(stores.analyses().readingsOf(SESSION)).isEmpty();
        store(analysed(1, READINGS));
        assertThat(stores.analyses().readingsOf(SESSION)).containsExactly("a", "b", "c", "d");
        assertThat(stores.analyses().readingsOf(BEFORE)).containsExactly("x");
    }

    @Test
    void an_analysis_comes_back_with_what_is_unknown_still_unknown() {
        store(analysed(2, READINGS), analysed(1, 1, 2, 3, 4));
        List<Analysed> all = stores.analyses().ofSession(SESSION);
        assertThat(all).hasSize(2);
        expectSame(all.get(0), analysed(1, 1, 2, 3, 4));
        expectSame(all.get(1), analysed(2, READINGS));
    }

    @Test
    void an_analysis_without_readings_is_kept() {
        store(analysed(1));
        expectSame(stores.analyses().ofSession(SESSION).getFirst(), analysed(1));
    }

    @Test
    void a_zero_has_no_sign() {
        store(analysed(1, -0.0, 0.0));
        expectSame(stores.analyses().ofSession(SESSION).getFirst(), analysed(1, 0.0, 0.0));
    }

    @Test
    void an_analysis_stored_again_is_replaced() {
        store(analysed(1, 1, 2, 3, 4), analysed(2, 1, 2, 3, 4));
        store(analysed(1, READINGS), analysed(3, 5, 6, 7, 8));
        List<Analysed> all = stores.analyses().ofSession(SESSION);
        assertThat(all).extracting(Analysed::instrumentId).containsExactly(1, 2, 3);
        expectSame(all.get(0), analysed(1, READINGS));
    }

    @Test
    void analyses_larger_than_any_buffer_come_back() {
        double[] many = IntStream.range(0, 20_000).asDoubleStream().toArray();
        List<Analysed> all = new ArrayList<>();
        ids(1, 20).forEach(id -> all.add(analysed(id, many)));
        store(all.toArray(Analysed[]::new));
        List<Analysed> read = stores.analyses().ofSession(SESSION);
        assertThat(read).hasSize(20);
        expectSame(read.get(19), analysed(20, many));
    }

    @Test
    void nothing_is_stored_of_nothing() {
        stores.analyses().store(SESSION, 1, List.of(), NOW);
        stores.analyses().exclude(SESSION, List.of());
        stores.analyses().fail(SESSION, List.of());
        stores.analyses().quarantine(SESSION, List.of());
        stores.analyses().storeRanks(SESSION, List.of());
        assertThat(stores.analyses().ofSession(SESSION)).isEmpty();
        assertThat(stores.analyses().ranked(SESSION, 1, 99)).isEmpty();
        assertThat(stores.analyses().quarantinedActions(SESSION)).isZero();
    }

    @Test
    void ranks_stand_beside_their_analysis() {
        store(analysed(1, READINGS), analysed(2, READINGS), analysed(3, 1, 2, 3, 4));
        double[] values = {1, Double.NaN, 0.25};
        stores.analyses()
                .storeRanks(
                        SESSION, List.of(new Ranks(3, values), new Ranks(2, new double[] {0.5})));
        stores.analyses().storeRanks(SESSION, List.of(new Ranks(2, new double[0])));
        List<Ranked> ranked = stores.analyses().ranked(SESSION, 1, 3);
        assertThat(ranked).extracting(one -> one.analysed().instrumentId()).containsExactly(2, 3);
        assertThat(ranked.get(0).ranks().values()).isEmpty();
        assertThat(ranked.get(1).ranks().values()).containsExactly(values);
        expectSame(ranked.get(1).analysed(), analysed(3, 1, 2, 3, 4));
    }

    @Test
    void the_ranked_are_read_within_ids_of_one_session() {
        store(analysed(1, 1), analysed(2, 1), analysed(3, 1));
        List<Ranks> ranks =
                ids(1, 3).stream().map(id -> new Ranks(id, new double[] {0.5})).toList();
        stores.analyses().storeRanks(SESSION, ranks);
        stores.analyses().storeRanks(BEFORE, ranks);
        assertThat(stores.analyses().ranked(SESSION, 2, 2)).hasSize(1);
        assertThat(stores.analyses().ranked(BEFORE, 1, 3)).isEmpty();
    }

    @Test
    void failures_are_told_by_ticker_in_code_point_order() {
        register("BRK.B", "BRKA", "brka", "ZZ", "AA");
        freeze(SESSION);
        stores.analyses()
                .fail(
                        SESSION,
                        List.of(
                                failed(1, "analyze", "UNUSABLE_DATA"),
                                failed(2, "analyze", "UNUSABLE_DATA"),
                                failed(3, "analyze", "UNUSABLE_DATA"),
                                failed(4, "analyze", "A_FAULT"),
                                failed(5, "analyze", "ANY")));
        assertThat(stores.analyses().failures(SESSION))
                .extracting(Failure::ticker)
                .containsExactly("AA", "ZZ", "BRK.B", "BRKA", "brka");
    }

    @Test
    void a_failure_of_the_same_listing_is_replaced() {
        register("AA");
        freeze(SESSION);
        stores.analyses().fail(SESSION, List.of(failed(1, "fetch", "GONE")));
        stores.analyses().fail(SESSION, List.of(failed(1, "analyze", "UNUSABLE_DATA")));
        assertThat(stores.analyses().failures(SESSION))
                .containsExactly(new Failure("AA", "analyze", "UNUSABLE_DATA", "because of 1"));
        assertThat(stores.analyses().failures(BEFORE)).isEmpty();
    }

    @Test
    void a_long_failure_message_is_cut() {
        register("AA");
        freeze(SESSION);
        Failed endless = new Failed(1, "analyze", "UNUSABLE_DATA", "é".repeat(5_000));
        stores.analyses().fail(SESSION, List.of(endless));
        assertThat(stores.analyses().failures(SESSION).getFirst().message())
                .isEqualTo("é".repeat(1_000));
    }

    @Test
    void an_exclusion_is_replaced() {
        stores.analyses().exclude(SESSION, List.of(new Excluded(1, "NO_BAR_THIS_SESSION")));
        stores.analyses()
                .exclude(
                        SESSION,
                        List.of(
                                new Excluded(1, "TOO_FEW_READINGS"),
                                new Excluded(2, "NO_BAR_THIS_SESSION")));
        assertThat(stores.nights().excludedByReason(SESSION))
                .containsExactly(entry("NO_BAR_THIS_SESSION", 1), entry("TOO_FEW_READINGS", 1));
    }

    @Test
    void unconfirmed_are_listings_with_a_young_action_that_is_not_just_repeated() {
        stores.analyses()
                .quarantine(
                        SESSION,
                        List.of(
                                new Quarantined(1, DAY, 0.5, "UNTESTED"),
                                new Quarantined(1, DAY - 1, 0.5, "CONTRADICTED"),
                                new Quarantined(2, DAY - 1, 0.5, "CONTRADICTED"),
                                new Quarantined(3, DAY, 0.5, "REPEATED"),
                                new Quarantined(4, DAY - 2, 0.5, "CONTRADICTED"),
                                new Quarantined(5, DAY, 0.5, "CONTRADICTED")));
        LocalDate after = SESSION.minusDays(2);
        assertThat(stores.analyses().unconfirmed(SESSION, after, 1, 4))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(stores.analyses().unconfirmed(SESSION, SESSION, 1, 9)).isEmpty();
        assertThat(stores.analyses().unconfirmed(BEFORE, after, 1, 9)).isEmpty();
    }

    @Test
    void quarantined_actions_are_counted_by_reason_most_first() {
        stores.analyses()
                .quarantine(
                        SESSION,
                        List.of(
                                new Quarantined(1, DAY, 0.5, "UNTESTED"),
                                new Quarantined(1, DAY, 0.25, "CONTRADICTED"),
                                new Quarantined(1, DAY - 1, 0.5, "CONTRADICTED"),
                                new Quarantined(2, DAY, 0.5, "A_TIE"),
                                new Quarantined(3, DAY, 0.5, "AATIE")));
        stores.analyses().quarantine(SESSION, List.of(new Quarantined(1, DAY, 0.5, "REPEATED")));
        assertThat(stores.analyses().quarantinedByReason(SESSION))
                .containsExactly(
                        entry("CONTRADICTED", 2),
                        entry("AATIE", 1),
                        entry("A_TIE", 1),
                        entry("REPEATED", 1));
        assertThat(stores.analyses().quarantinedActions(SESSION)).isEqualTo(5);
        assertThat(stores.analyses().quarantinedActions(BEFORE)).isZero();
    }
}
