package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Dividend;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.Split;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Judge.Span;
import dev.nightdesk.rating.Resolved.Exit;
import dev.nightdesk.rating.Resolved.Touched;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What came of opinions, by hand. The session is day 0, it is entered at the close of day 1 and
/// left at that of day 6; the market rises by one percent a day, a side costs 0.1 %.
final class JudgeTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final int[] DAYS =
            CALENDAR.sessions(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 30)).stream()
                    .mapToInt(day -> (int) day.toEpochDay())
                    .toArray();
    private static final Span WEEK = new Span(DAYS[0], DAYS[1], DAYS[6]);
    private static final double MARKET = Math.pow(1.01, 5) - 1;

    private final Judge judge = new Judge(CALENDAR, market(), 0.001, -0.30, 5);

    private static MarketReturns market() {
        TreeMap<Integer, Double> returns = new TreeMap<>();
        Arrays.stream(DAYS).forEach(day -> returns.put(day, 0.01));
        return new MarketReturns(returns);
    }

    /// Bars of these days; highs and lows are a tenth off the close.
    private static BarSeries bars(int[] which, double... close) {
        return new BarSeries(
                IntStream.of(which).map(at -> DAYS[at]).toArray(),
                Arrays.stream(close).map(price -> price * 1.1).toArray(),
                Arrays.stream(close).map(price -> price * 0.9).toArray(),
                close,
                Arrays.stream(close).map(price -> 1000).toArray());
    }

    private static int[] days(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static Stated said(Rating rating, double target, double stop) {
        return new Stated(1, "AA", rating.name(), 70, 0.75, 100, target, stop, 21);
    }

    private Resolved buy(BarSeries bars, CorporateAction... actions) {
        return judge.judge(said(Rating.BUY, 1000, 1), WEEK, bars, List.of(actions));
    }

    @Test
    void a_buy_gains_what_it_does_better_than_the_market_less_both_sides() {
        Resolved one = buy(bars(days(0, 6), 100, 110, 1, 1, 1, 1, 121));
        assertThat(one.totalReturn()).isCloseTo(0.10, within(1e-12));
        assertThat(one.marketReturn()).isCloseTo(MARKET, within(1e-12));
        assertThat(one.gain()).isCloseTo(0.10 - MARKET - 0.002, within(1e-12));
        assertThat(one.exit()).isEqualTo(Exit.HELD);
        assertThat(one.isHit()).isTrue();
        assertThat(one.fifth()).isEqualTo(3);
    }

    @Test
    void what_only_equals_the_market_is_no_hit_after_costs() {
        Resolved one = buy(bars(days(0, 6), 100, 100, 1, 1, 1, 1, 100 * (1 + MARKET)));
        assertThat(one.gain()).isCloseTo(-0.002, within(1e-12));
        assertThat(one.isHit()).isFalse();
    }

    @Test
    void a_sell_gains_what_the_security_does_worse_and_a_hold_pays_nothing() {
        BarSeries bars = bars(days(0, 6), 100, 100, 100, 100, 100, 100, 95);
        Resolved sell = judge.judge(said(Rating.SELL, 1, 1000), WEEK, bars, List.of());
        assertThat(sell.gain()).isCloseTo(0.05 + MARKET - 0.002, within(1e-12));
        assertThat(sell.isHit()).isTrue();
        Resolved hold = judge.judge(said(Rating.HOLD, 110, 90), WEEK, bars, List.of());
        assertThat(hold.gain()).isCloseTo(-0.05 - MARKET, within(1e-12));
        assertThat(hold.isHit()).isFalse();
        assertThat(hold.touched()).isEqualTo(Touched.NONE);
    }

    @Test
    void a_split_changes_nothing_and_a_dividend_is_earned() {
        Resolved split =
                buy(bars(days(0, 6), 100, 100, 100, 50, 50, 50, 55), new Split(DAYS[3], 0.5));
        assertThat(split.totalReturn()).isCloseTo(0.10, within(1e-12));
        Resolved dividend =
                buy(bars(days(0, 6), 100, 100, 100, 98, 98, 98, 98), new Dividend(DAYS[3], 0.98));
        assertThat(dividend.totalReturn()).isCloseTo(0, within(1e-12));
        Resolved before =
                buy(bars(days(0, 6), 100, 98, 98, 98, 98, 98, 98), new Dividend(DAYS[1], 0.98));
        assertThat(before.totalReturn()).isCloseTo(0, within(1e-12));
    }

    @Test
    void an_action_after_the_last_bar_does_not_count_twice() {
        Resolved one =
                buy(
                        bars(new int[] {0, 1, 2, 3, 4}, 100, 100, 100, 100, 110),
                        new Dividend(DAYS[6], 0.98));
        assertThat(one.totalReturn()).isCloseTo(0.10, within(1e-12));
    }

    @Test
    void who_does_not_trade_at_the_end_is_left_at_the_last_close() {
        Resolved one = buy(bars(new int[] {0, 1, 2, 3, 9}, 100, 100, 100, 90, 200));
        assertThat(one.exit()).isEqualTo(Exit.HALTED);
        assertThat(one.totalReturn()).isCloseTo(-0.10, within(1e-12));
        assertThat(one.marketReturn()).isCloseTo(MARKET, within(1e-12));
    }

    @Test
    void who_trades_no_more_costs_a_buy_another_thirty_percent_and_brings_a_sell_nothing_more() {
        Span month = new Span(DAYS[0], DAYS[1], DAYS[21]);
        BarSeries bars = bars(days(0, 3), 100, 100, 100, 90);
        Resolved buy = judge.judge(said(Rating.BUY, 1000, 1), month, bars, List.of());
        assertThat(buy.exit()).isEqualTo(Exit.DELISTED);
        assertThat(buy.totalReturn()).isCloseTo(0.9 * 0.7 - 1, within(1e-12));
        assertThat(buy.marketReturn()).isCloseTo(1.01 * 1.01 - 1, within(1e-12));
        Resolved sell = judge.judge(said(Rating.SELL, 1, 1000), month, bars, List.of());
        assertThat(sell.exit()).isEqualTo(Exit.DELISTED);
        assertThat(sell.totalReturn()).isCloseTo(-0.10, within(1e-12));
    }

    @Test
    void four_sessions_without_a_bar_are_a_halt_and_five_an_end() {
        assertThat(buy(bars(days(0, 2), 100, 100, 100)).exit()).isEqualTo(Exit.HALTED);
        assertThat(buy(bars(days(0, 1), 100, 100)).exit()).isEqualTo(Exit.DELISTED);
    }

    @Test
    void who_does_not_trade_when_it_is_to_be_entered_is_entered_late_or_not_at_all() {
        Resolved late = buy(bars(new int[] {0, 3, 4, 5, 6}, 100, 100, 100, 100, 110));
        assertThat(late.totalReturn()).isCloseTo(0.10, within(1e-12));
        assertThat(late.marketReturn()).isCloseTo(Math.pow(1.01, 3) - 1, within(1e-12));
        Resolved never = buy(bars(new int[] {0, 6}, 100, 110));
        assertThat(never.exit()).isEqualTo(Exit.NOT_ENTERED);
        assertThat(never.isEntered()).isFalse();
        assertThat(never.isHit()).isFalse();
        assertThat(buy(bars(new int[] {0}, 100)).exit()).isEqualTo(Exit.NOT_ENTERED);
    }

    @Test
    void target_and_stop_count_from_after_the_entry_in_the_shares_of_the_session() {
        BarSeries up = bars(days(0, 6), 100, 130, 100, 115, 60, 60, 60);
        assertThat(judge.judge(said(Rating.BUY, 120, 80), WEEK, up, List.of()).touched())
                .isEqualTo(Touched.TARGET);
        assertThat(judge.judge(said(Rating.BUY, 120, 95), WEEK, up, List.of()).touched())
                .isEqualTo(Touched.STOP);
        assertThat(judge.judge(said(Rating.SELL, 80, 120), WEEK, up, List.of()).touched())
                .isEqualTo(Touched.STOP);
        assertThat(judge.judge(said(Rating.SELL, 80, 200), WEEK, up, List.of()).touched())
                .isEqualTo(Touched.TARGET);
        BarSeries split = bars(days(0, 6), 100, 100, 50, 50, 58, 50, 50);
        assertThat(
                        judge.judge(
                                        said(Rating.BUY, 120, 80),
                                        WEEK,
                                        split,
                                        List.of(new Split(DAYS[2], 0.5)))
                                .touched())
                .isEqualTo(Touched.TARGET);
        assertThat(judge.judge(said(Rating.BUY, 300, 10), WEEK, up, List.of()).touched())
                .isEqualTo(Touched.NONE);
    }

    @Test
    void both_prices_on_one_day_count_as_the_stop() {
        BarSeries bars = bars(days(0, 6), 100, 100, 100, 100, 100, 100, 100);
        assertThat(judge.judge(said(Rating.BUY, 105, 95), WEEK, bars, List.of()).touched())
                .isEqualTo(Touched.STOP);
    }

    @Test
    void bars_outside_of_the_span_change_nothing() {
        BarSeries whole = bars(days(0, 12), 100, 110, 1, 1, 1, 1, 121, 5, 5, 5, 5, 5, 5);
        BarSeries span = bars(days(0, 6), 100, 110, 1, 1, 1, 1, 121);
        assertThat(buy(whole, new Split(DAYS[9], 0.5))).isEqualTo(buy(span));
    }

    @Test
    void sums_leave_out_what_was_not_entered() {
        List<Tally> tallies =
                Tally.of(
                        List.of(
                                buy(bars(days(0, 6), 100, 100, 1, 1, 1, 1, 121)),
                                buy(bars(days(0, 6), 100, 100, 1, 1, 1, 1, 50)),
                                buy(bars(new int[] {0}, 100))));
        assertThat(tallies).hasSize(1);
        assertThat(tallies.getFirst().opinions()).isEqualTo(2);
        assertThat(tallies.getFirst().hitRate()).isEqualTo(0.5);
        assertThat(tallies.getFirst().meanGain())
                .isCloseTo((0.21 - 0.5) / 2 - MARKET - 0.002, within(1e-12));
    }
}
