package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.MARKET;
import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.day;
import static dev.nightdesk.source.simulated.Sample.on;
import static dev.nightdesk.source.simulated.Sample.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/// What is delivered of a day depends on seed, stocks and that day alone.
class SameMarketTest {

    private static final String DAY = "2024-05-15";

    private static List<Object> everything(MarketSource market, IntPredicate wantedDay) {
        List<Object> rows = new ArrayList<>();
        rows.addAll(all(market.bars(wantedDay)));
        rows.addAll(all(market.actions(wantedDay)));
        rows.addAll(all(market.facts(wantedDay)));
        rows.addAll(all(market.news(wantedDay)));
        return rows;
    }

    @Test
    void a_seed_brings_the_very_same_bars_for_ever() {
        assertThat(all(MARKET.bars(on(DAY))).subList(0, 2))
                .containsExactly(
                        new QuotedBar("AAEG", 19858, 74.63, 75.39, 74.54, 75.36, 1817183),
                        new QuotedBar("ALNO", 19858, 11.84, 11.95, 11.76, 11.93, 38991));
    }

    @Test
    void two_instances_agree_whatever_history_they_deliver() {
        assertThat(everything(Sample.open(7, Sample.STOCKS, 30), on(DAY)))
                .isEqualTo(everything(MARKET, on(DAY)))
                .hasSizeGreaterThan(Sample.STOCKS);
    }

    @Test
    void a_day_is_the_same_alone_and_in_a_range_and_after_later_ones() {
        List<Object> alone = everything(MARKET, on(DAY));
        everything(MARKET, range("2026-01-01", "2026-02-01"));
        assertThat(everything(MARKET, on(DAY))).isEqualTo(alone);
        List<QuotedBar> range = all(MARKET.bars(range("2023-11-01", "2024-08-01")));
        range.removeIf(bar -> bar.day() != day(DAY));
        assertThat(range).isEqualTo(all(MARKET.bars(on(DAY))));
    }

    @Test
    void facts_actions_and_headlines_of_a_range_are_those_of_its_days() {
        IntPredicate wanted = range("2024-05-01", "2024-05-07");
        List<Object> oneByOne = new ArrayList<>();
        for (int day = day("2024-05-01"); day <= day("2024-05-07"); day++) {
            int only = day;
            oneByOne.addAll(everything(MARKET, other -> other == only));
        }
        assertThat(everything(MARKET, wanted)).containsExactlyInAnyOrderElementsOf(oneByOne);
    }

    @Test
    void another_seed_is_another_market() {
        assertThat(everything(Sample.open(8, Sample.STOCKS, 300), on(DAY)))
                .isNotEqualTo(everything(MARKET, on(DAY)));
    }

    @Test
    void nothing_is_missing_and_nothing_comes_before_the_first_session() {
        assertThat(MARKET.missing()).isEmpty();
        assertThat(everything(MARKET, range("2021-12-01", "2022-01-02"))).isEmpty();
        assertThat(all(MARKET.bars(on("2022-01-03")))).hasSizeGreaterThan(Sample.STOCKS);
        assertThat(MARKET.delivered(day("1980-01-01"), day("2021-12-31")).listings()).isEmpty();
    }

    @Test
    void a_reader_goes_on_where_an_earlier_one_stood() {
        IntPredicate wanted = range("2024-05-01", "2024-05-31");
        Rows<QuotedBar> earlier = MARKET.bars(wanted);
        for (int i = 0; i < 1000; i++) {
            earlier.next();
        }
        List<QuotedBar> rest = all(MARKET.bars(wanted)).subList(1000, 3000);
        try (Rows<QuotedBar> later = MARKET.bars(wanted)) {
            while (later.position() < earlier.position()) {
                later.next();
            }
            assertThat(all(later).subList(0, 2000)).isEqualTo(rest);
            assertThat(later.rejections()).isEqualTo(Rejections.NONE);
        }
    }

    @Test
    void a_row_that_the_reader_cannot_use_is_counted() {
        Rows<QuotedBar> rows = MARKET.bars(on(DAY));
        rows.next();
        rows.reject(RowFault.UNKNOWN_SYMBOL, "the first");
        rows.reject(RowFault.UNKNOWN_SYMBOL, "the second");
        assertThat(rows.rejections().rejected(RowFault.UNKNOWN_SYMBOL)).isEqualTo(2);
        assertThat(rows.rejections().sample(RowFault.UNKNOWN_SYMBOL)).contains("the first");
    }

    @Test
    void rows_come_listing_by_listing_with_ascending_days() {
        List<QuotedBar> bars = all(MARKET.bars(range("2024-05-01", "2024-05-03")));
        int changes = 0;
        for (int i = 1; i < bars.size(); i++) {
            boolean same = bars.get(i).symbol().equals(bars.get(i - 1).symbol());
            changes += same ? 0 : 1;
            assertThat(!same || bars.get(i).day() > bars.get(i - 1).day()).isTrue();
        }
        assertThat(changes + 1).isEqualTo(Sample.bySymbol(bars).size());
    }
}
