package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class BarStoreIT extends StoreContract {

    BarStoreIT(Server server) {
        super(server);
    }

    private static Bar bar(int id, LocalDate session, double close) {
        return new Bar(id, day(session), close - 1, close + 2, close - 2, close, 1000.5);
    }

    private BarSeries series(int id) {
        return at(stores.bars().series(id, id, BEFORE.minusYears(50), SESSION), id);
    }

    @Test
    void a_bar_comes_back_number_for_number() {
        Bar bar = new Bar(7, DAY, 0.1, 0.3, Double.MIN_VALUE, 123456789.12345679, 1.0E15 + 0.5);
        stores.bars().store(List.of(bar));
        assertThat(stores.bars().ofSession(SESSION)).containsExactly(bar);
    }

    @Test
    void of_two_bars_of_one_key_in_one_call_the_later_wins() {
        stores.bars().store(List.of(bar(1, SESSION, 10), bar(2, SESSION, 5), bar(1, SESSION, 11)));
        assertThat(stores.bars().ofSession(SESSION))
                .containsExactly(bar(1, SESSION, 11), bar(2, SESSION, 5));
    }

    @Test
    void a_bar_stored_again_is_replaced() {
        stores.bars().store(List.of(bar(1, SESSION, 10)));
        stores.bars().store(List.of(bar(1, SESSION, 11)));
        stores.bars().store(List.of(bar(1, SESSION, 11)));
        assertThat(stores.bars().ofSession(SESSION)).containsExactly(bar(1, SESSION, 11));
    }

    @Test
    void new_and_known_bars_may_come_together() {
        stores.bars().store(List.of(bar(1, BEFORE, 9), bar(1, SESSION, 10)));
        stores.bars()
                .store(
                        List.of(
                                bar(2, SESSION, 20),
                                bar(1, SESSION, 11),
                                bar(1, BEFORE.minusDays(1), 8),
                                bar(2, BEFORE, 19)));
        assertThat(series(1).close()).containsExactly(8, 9, 11);
        assertThat(series(2).close()).containsExactly(19, 20);
    }

    @Test
    void nothing_stored_is_nothing_read() {
        stores.bars().store(List.of());
        assertThat(stores.bars().ofSession(SESSION)).isEmpty();
        assertThat(stores.bars().series(1, 9, BEFORE, SESSION)).isEmpty();
        assertThat(stores.bars().earlier(List.of(), SESSION)).isEmpty();
        assertThat(stores.bars().earlier(List.of(1), SESSION)).isEmpty();
        assertThat(stores.bars().sessions()).isEmpty();
    }

    @Test
    void an_unknown_price_is_refused() {
        Bar unknown = new Bar(1, DAY, 1, 2, 1, Double.NaN, 3);
        assertThatThrownBy(() -> stores.bars().store(List.of(unknown)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stores.bars().ofSession(SESSION)).isEmpty();
    }

    @Test
    void a_refused_bar_takes_its_whole_call_with_it() {
        stores.bars().store(List.of(bar(2, SESSION, 5)));
        Bar unknown = new Bar(2, DAY, 1, 2, 1, Double.NaN, 3);
        assertThatThrownBy(() -> stores.bars().store(List.of(bar(1, SESSION, 10), unknown)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stores.bars().ofSession(SESSION)).containsExactly(bar(2, SESSION, 5));
    }

    @Test
    void series_ascend_by_day_whatever_the_order_of_delivery() {
        List<Bar> bars = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            for (int back = 0; back < 1_500; back++) {
                bars.add(bar(id, SESSION.minusDays(back), 2_000 * id - back));
            }
        }
        Collections.shuffle(bars, new Random(1));
        stores.bars().store(bars);
        Map<Integer, BarSeries> series =
                stores.bars().series(2, 3, SESSION.minusDays(1_499), SESSION);
        assertThat(series).containsOnlyKeys(2, 3);
        BarSeries third = at(series, 3);
        assertThat(third.days()).hasSize(1_500).isSorted().endsWith(DAY);
        assertThat(third.close()).isSorted().startsWith(4_501).endsWith(6_000);
        assertThat(third.high()).endsWith(6_002);
        assertThat(third.low()).endsWith(5_998);
        assertThat(third.volume()).endsWith(1000.5);
    }

    @Test
    void both_ends_of_a_range_belong_to_it() {
        for (int id = 1; id <= 4; id++) {
            for (int back = 0; back < 4; back++) {
                stores.bars().store(List.of(bar(id, SESSION.minusDays(back), 10)));
            }
        }
        Map<Integer, BarSeries> series =
                stores.bars().series(2, 3, SESSION.minusDays(2), SESSION.minusDays(1));
        assertThat(series).containsOnlyKeys(2, 3);
        assertThat(at(series, 2).days()).containsExactly(DAY - 2, DAY - 1);
    }

    @Test
    void earlier_bars_end_the_day_before() {
        stores.bars().store(List.of(bar(1, BEFORE, 9), bar(1, SESSION, 10), bar(2, BEFORE, 5)));
        stores.bars().store(List.of(bar(1, LocalDate.of(1990, 1, 2), 1), bar(3, SESSION, 7)));
        Map<Integer, BarSeries> earlier = stores.bars().earlier(List.of(3, 1), SESSION);
        assertThat(earlier).containsOnlyKeys(1);
        assertThat(at(earlier, 1).close()).containsExactly(1, 9);
    }

    @Test
    void series_of_members_are_those_of_common_stocks_on_just_those_days() {
        register("AA", "BB");
        stores.listings().register(List.of(delivered("SPY", "SPDR", ListingKind.ETF)));
        freeze(SESSION);
        for (int id = 1; id <= 4; id++) {
            stores.bars()
                    .store(
                            List.of(
                                    bar(id, SESSION, 10 + id),
                                    bar(id, BEFORE, 9 + id),
                                    bar(id, BEFORE.minusDays(1), 8)));
        }
        Map<Integer, BarSeries> series =
                stores.bars().seriesOfMembers(SESSION, List.of(SESSION, BEFORE));
        assertThat(series).containsOnlyKeys(1, 2);
        assertThat(at(series, 2).close()).containsExactly(11, 12);
    }

    @Test
    void no_days_are_no_series() {
        register("AA");
        freeze(SESSION);
        stores.bars().store(List.of(bar(1, SESSION, 10)));
        assertThat(stores.bars().seriesOfMembers(SESSION, List.of())).isEmpty();
    }

    @Test
    void sessions_are_noted_once_and_ascend() {
        stores.bars().noteSession(SESSION);
        stores.bars().noteSession(BEFORE);
        stores.bars().noteSession(SESSION);
        assertThat(stores.bars().sessions()).containsExactly(BEFORE, SESSION);
    }

    @Test
    void what_the_planner_knows_is_refreshed_outside_a_transaction() {
        stores.bars().store(List.of(bar(1, SESSION, 10)));
        database.tidy();
        assertThat(series(1).close()).containsExactly(10);
    }
}
