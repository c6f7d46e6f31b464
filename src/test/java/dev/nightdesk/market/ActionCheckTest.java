package dev.nightdesk.market;

import static dev.nightdesk.market.QuarantineReason.CONTRADICTED;
import static dev.nightdesk.market.QuarantineReason.REPEATED;
import static dev.nightdesk.market.QuarantineReason.UNTESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Vetted.Quarantined;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionCheckTest {

    private static final Split HALF = new Split(103, 0.5);

    @Test
    void a_split_that_the_price_shows_is_applied() {
        Vetted vetted = ActionCheck.vet(closes(80, 82, 81, 42, 43), List.of(HALF), 104);
        assertThat(vetted).isEqualTo(new Vetted(List.of(HALF), List.of()));
    }

    @Test
    void a_split_that_the_price_does_not_show_is_quarantined() {
        Vetted vetted = ActionCheck.vet(closes(80, 82, 81, 80, 43), List.of(HALF), 104);
        assertThat(vetted.applied()).isEmpty();
        assertThat(vetted.quarantined()).containsExactly(new Quarantined(HALF, CONTRADICTED));
    }

    @Test
    void a_jump_in_the_right_direction_but_far_too_wide_is_no_confirmation() {
        assertThat(ActionCheck.vet(closes(80, 80, 80, 20), List.of(HALF), 103).quarantined())
                .containsExactly(new Quarantined(HALF, CONTRADICTED));
    }

    @Test
    void a_split_reported_early_waits_for_its_own_day() {
        Split early = new Split(102, 0.5);
        List<Split> reported = List.of(early, HALF);
        BarSeries traded = closes(80, 82, 81, 42, 43);
        assertThat(ActionCheck.vet(traded, reported, 102).applied()).isEmpty();
        Vetted later = ActionCheck.vet(traded, reported, 103);
        assertThat(later.applied()).containsExactly(HALF);
        assertThat(later.quarantined()).containsExactly(new Quarantined(early, CONTRADICTED));
    }

    @Test
    void of_several_factors_for_one_day_the_price_chooses() {
        Split third = new Split(103, 1 / 3.0);
        Vetted vetted = ActionCheck.vet(closes(80, 82, 81, 42), List.of(third, HALF), 103);
        assertThat(vetted.applied()).containsExactly(HALF);
        assertThat(vetted.quarantined()).containsExactly(new Quarantined(third, CONTRADICTED));
    }

    @Test
    void a_split_reported_twice_is_applied_once() {
        Vetted vetted = ActionCheck.vet(closes(80, 82, 81, 42), List.of(HALF, HALF), 103);
        assertThat(vetted.applied()).containsExactly(HALF);
        assertThat(vetted.quarantined()).containsExactly(new Quarantined(HALF, REPEATED));
    }

    @Test
    void a_split_without_a_price_since_is_not_applied_yet() {
        assertThat(ActionCheck.vet(closes(80, 82, 81), List.of(HALF), 103).quarantined())
                .containsExactly(new Quarantined(HALF, UNTESTED));
    }

    @Test
    void a_bar_that_nobody_traded_shows_nothing() {
        Split reverse = new Split(103, 5);
        BarSeries stale = bars(new double[] {1, 1, 1, 1, 1, 4.8}, 9, 9, 9, 0, 0, 9);
        assertThat(ActionCheck.vet(stale, List.of(reverse), 104).quarantined())
                .containsExactly(new Quarantined(reverse, UNTESTED));
        Split again = new Split(104, 5);
        Vetted traded = ActionCheck.vet(stale, List.of(reverse, again), 105);
        assertThat(traded.applied()).containsExactly(reverse);
        assertThat(traded.quarantined()).containsExactly(new Quarantined(again, REPEATED));
    }

    @Test
    void a_zero_price_before_the_ex_day_is_passed_over() {
        assertThat(ActionCheck.vet(closes(80, 82, 0, 42), List.of(HALF), 103).applied())
                .containsExactly(HALF);
    }

    @Test
    void actions_to_come_and_actions_before_the_first_bar_have_no_effect() {
        List<CorporateAction> idle = List.of(new Split(100, 0.5), new Dividend(105, 0.9));
        assertThat(ActionCheck.vet(closes(80, 82, 81, 42, 43), idle, 104))
                .isEqualTo(new Vetted(List.of(), List.of()));
    }

    @Test
    void a_small_dividend_is_believed_whatever_the_price_does() {
        Dividend small = new Dividend(103, 0.99);
        assertThat(ActionCheck.vet(closes(80, 80, 80, 95), List.of(small), 103).applied())
                .containsExactly(small);
        assertThat(ActionCheck.vet(closes(80, 80, 80), List.of(small), 103).applied())
                .containsExactly(small);
    }

    @Test
    void a_stock_dividend_of_a_few_percent_is_believed_too() {
        Split small = new Split(103, 1 / 1.03);
        assertThat(ActionCheck.vet(closes(80, 80, 80, 82), List.of(small), 103).applied())
                .containsExactly(small);
    }

    @Test
    void a_large_dividend_needs_the_price_to_show_it() {
        Dividend large = new Dividend(103, 0.7);
        assertThat(ActionCheck.vet(closes(80, 80, 80, 57), List.of(large), 103).applied())
                .containsExactly(large);
        assertThat(ActionCheck.vet(closes(80, 80, 80, 79), List.of(large), 103).quarantined())
                .containsExactly(new Quarantined(large, CONTRADICTED));
        assertThat(ActionCheck.vet(closes(80, 80, 80), List.of(large), 103).quarantined())
                .containsExactly(new Quarantined(large, UNTESTED));
    }

    /// InterContinental Hotels, 2016-05-09: five new shares for six old ones and 6.33 dollars.
    @Test
    void a_split_and_a_large_dividend_on_one_day_are_tested_together() {
        Split consolidation = new Split(103, 1.2);
        Dividend special = new Dividend(103, 0.866);
        Vetted vetted =
                ActionCheck.vet(closes(39, 39, 39.25, 39.29), List.of(special, consolidation), 103);
        assertThat(vetted.applied()).containsExactlyInAnyOrder(consolidation, special);
    }

    @Test
    void a_regular_and_a_special_dividend_of_one_day_both_count() {
        List<Dividend> both = List.of(new Dividend(103, 0.99), new Dividend(103, 0.97));
        assertThat(ActionCheck.vet(closes(80, 80, 80, 77), both, 103).applied())
                .containsExactlyElementsOf(both);
    }

    @Test
    void of_a_dividend_reported_session_after_session_the_last_report_stands() {
        List<Dividend> reported =
                List.of(
                        new Dividend(101, 0.981845),
                        new Dividend(102, 0.981504),
                        new Dividend(102, 0.981884),
                        new Dividend(103, 0.981718));
        BarSeries traded = closes(80, 80, 80, 80);
        assertThat(ActionCheck.vet(traded, reported, 103).applied())
                .containsExactly(reported.getLast());
        assertThat(ActionCheck.vet(traded, reported, 102).applied())
                .containsExactly(reported.get(2));
        assertThat(ActionCheck.vet(traded, reported, 103).quarantined())
                .extracting(Quarantined::reason)
                .containsExactly(REPEATED, REPEATED, REPEATED);
    }

    @Test
    void the_dividends_of_a_weekly_payer_all_count() {
        List<Dividend> weekly = List.of(new Dividend(101, 0.99), new Dividend(108, 0.99));
        assertThat(ActionCheck.vet(closes(new double[10]), weekly, 109).applied())
                .containsExactlyElementsOf(weekly);
    }

    @Test
    void what_follows_a_day_does_not_change_the_verdict_of_that_day() {
        BarSeries whole = closes(80, 82, 81, 42, 41, 40.5, 400, 410);
        List<CorporateAction> reported =
                List.of(
                        new Split(102, 0.5),
                        HALF,
                        new Dividend(104, 0.98),
                        new Dividend(105, 0.98),
                        new Split(106, 10));
        for (int size = 1; size <= whole.size(); size++) {
            int asOf = whole.days()[size - 1];
            List<CorporateAction> then =
                    reported.stream().filter(action -> action.exDay() <= asOf).toList();
            assertThat(ActionCheck.vet(whole, reported, asOf))
                    .isEqualTo(ActionCheck.vet(whole.prefix(size), then, asOf));
        }
    }

    /// One bar a day from day 100 on, all with volume.
    private static BarSeries closes(double... closes) {
        double[] volume = new double[closes.length];
        Arrays.fill(volume, 500);
        return bars(closes, volume);
    }

    private static BarSeries bars(double[] closes, double... volume) {
        int[] days = IntStream.range(100, 100 + closes.length).toArray();
        return new BarSeries(days, closes, closes, closes, volume);
    }
}
