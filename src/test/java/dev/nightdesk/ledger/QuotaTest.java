package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.ledger.Decision.Granted;
import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Decision.Spent;
import dev.nightdesk.ledger.Outlook.Takes;
import dev.nightdesk.ledger.Window.Daily;
import dev.nightdesk.ledger.Window.Monthly;
import dev.nightdesk.ledger.Window.Sliding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
    private static final Sliding MINUTELY = new Sliding(5, Duration.ofMinutes(1));
    private static final Sliding SPACED = new Sliding(1, Duration.ofMillis(12_500));
    private static final Daily DAILY = new Daily(24, ZoneId.of("America/New_York"));
    private static final Monthly MONTHLY = new Monthly(500, ZoneId.of("America/New_York"));
    private static final Monthly VAST = new Monthly(1_000_000, ZoneId.of("UTC"));
    private static final Instant TOMORROW = Instant.parse("2026-03-09T04:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T04:00:00Z");

    private static Quota quota(Window... windows) {
        return new Quota("massive", List.of(windows));
    }

    private static Instant seconds(double after) {
        return NOW.plusMillis(Math.round(after * 1_000));
    }

    /// Calls so many seconds after now.
    private static Usage calls(double... after) {
        return new Usage(Arrays.stream(after).mapToObj(QuotaTest::seconds).toList(), Map.of());
    }

    private static Usage used(Window.Calendar window, int calls) {
        return new Usage(List.of(), Map.of(window, calls));
    }

    @Test
    void as_many_are_granted_as_fit() {
        assertThat(quota(MINUTELY).decide(calls(), NOW, 3)).isEqualTo(new Granted(3));
        assertThat(quota(MINUTELY).decide(calls(), NOW, 9)).isEqualTo(new Granted(5));
        assertThat(quota(MINUTELY).decide(calls(-59, -1), NOW, 9)).isEqualTo(new Granted(3));
    }

    @Test
    void a_call_counts_until_the_length_of_the_window_has_passed() {
        assertThat(quota(SPACED).decide(calls(-12.5), NOW, 1)).isEqualTo(new Granted(1));
        assertThat(quota(SPACED).decide(calls(-12.499), NOW, 1))
                .isEqualTo(new Later(seconds(0.001)));
    }

    @Test
    void a_full_window_has_room_when_enough_of_its_calls_have_left_it() {
        assertThat(quota(MINUTELY).decide(calls(-80, -50, -40, -30, -20, -10), NOW, 2))
                .isEqualTo(new Later(seconds(10)));
    }

    @Test
    void a_limit_that_was_lowered_is_kept_too() {
        assertThat(quota(SPACED).decide(calls(-3, -2, -1), NOW, 1))
                .isEqualTo(new Later(seconds(11.5)));
    }

    @Test
    void every_window_must_have_room() {
        Quota both = quota(MINUTELY, SPACED);
        assertThat(both.decide(calls(-5), NOW, 9)).isEqualTo(new Later(seconds(7.5)));
        assertThat(both.decide(calls(-55, -54, -53, -52, -51), NOW, 9))
                .isEqualTo(new Later(seconds(5)));
        assertThat(both.decide(calls(-13), NOW, 9)).isEqualTo(new Granted(1));
    }

    @Test
    void a_call_in_the_future_counts() {
        assertThat(quota(SPACED).decide(calls(3_600), NOW, 1))
                .isEqualTo(new Later(seconds(3_612.5)));
        assertThat(quota(MINUTELY).decide(calls(-5, 3_600), NOW, 9)).isEqualTo(new Granted(3));
    }

    @Test
    void a_calendar_window_is_spent_until_the_next_begins() {
        assertThat(quota(DAILY).decide(used(DAILY, 23), NOW, 9)).isEqualTo(new Granted(1));
        assertThat(quota(DAILY).decide(used(DAILY, 24), NOW, 9))
                .isEqualTo(new Spent(DAILY, TOMORROW));
    }

    @Test
    void of_several_spent_windows_the_longest_is_named() {
        Usage usage = new Usage(calls(-1).recent(), Map.of(DAILY, 24, MONTHLY, 500));
        assertThat(quota(DAILY, MONTHLY, SPACED).decide(usage, NOW, 1))
                .isEqualTo(new Spent(MONTHLY, APRIL));
        Usage today = new Usage(calls(-1).recent(), Map.of(DAILY, 24, MONTHLY, 499));
        assertThat(quota(SPACED, MONTHLY, DAILY).decide(today, NOW, 1))
                .isEqualTo(new Spent(DAILY, TOMORROW));
    }

    @Test
    void a_day_that_is_over_before_another_window_has_room_is_not_waited_for() {
        Instant late = TOMORROW.minusSeconds(5);
        Usage usage = new Usage(List.of(late.minusSeconds(1)), Map.of(DAILY, 24));
        assertThat(quota(DAILY, SPACED).decide(usage, late, 1))
                .isEqualTo(new Later(TOMORROW.plusMillis(6_500)));
    }

    @Test
    void a_window_that_was_not_counted_is_not_free() {
        assertThatThrownBy(() -> quota(DAILY).decide(calls(), NOW, 1))
                .hasMessage("no count of " + DAILY);
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        assertThatThrownBy(() -> quota(DAILY).decide(used(DAILY, 0), NOW, 0))
                .hasMessage("at least one call expected: 0");
        assertThatThrownBy(QuotaTest::quota).hasMessage("massive has a quota without a window");
        assertThatThrownBy(() -> new Quota("a-name-of-seventeen", List.of(DAILY)))
                .hasMessage("1-16 characters expected: 'a-name-of-seventeen'");
        assertThatThrownBy(() -> calls(2, 1)).hasMessage("not ascending: " + seconds(1));
    }

    @Test
    void a_call_is_written_down_neither_before_now_nor_before_another() {
        assertThat(calls(-5).stamp(NOW)).isEqualTo(NOW);
        assertThat(calls().stamp(NOW.plusNanos(1))).isEqualTo(NOW.plusMillis(1));
        assertThat(calls().stamp(NOW.plusNanos(999_999))).isEqualTo(NOW.plusMillis(1));
        assertThat(calls(-5, 7).stamp(NOW)).isEqualTo(seconds(7));
    }

    @Test
    void what_is_left_is_told_by_window() {
        Usage usage = new Usage(calls(-61, -50, -10).recent(), Map.of(DAILY, 25));
        assertThat(quota(MINUTELY, SPACED, DAILY).left(usage, NOW))
                .containsExactly(
                        new Left(MINUTELY, 2, 3, seconds(50)),
                        new Left(SPACED, 1, 0, seconds(2.5)),
                        new Left(DAILY, 25, 0, TOMORROW));
        assertThat(quota(SPACED).left(calls(-20), NOW))
                .containsExactly(new Left(SPACED, 0, 1, NOW));
    }

    @Test
    void further_calls_take_as_long_as_their_windows_demand() {
        assertThat(quota(SPACED).outlook(calls(), NOW, 7))
                .isEqualTo(new Takes(Duration.ofSeconds(75)));
        assertThat(quota(SPACED).outlook(calls(-2.5), NOW, 7))
                .isEqualTo(new Takes(Duration.ofSeconds(85)));
        assertThat(quota(MINUTELY).outlook(calls(-50, -40), NOW, 5))
                .isEqualTo(new Takes(Duration.ofSeconds(20)));
        assertThat(quota(MINUTELY).outlook(calls(-50, -40), NOW, 3))
                .isEqualTo(new Takes(Duration.ZERO));
        assertThat(quota(MINUTELY).outlook(calls(1, 2, 3, 4, 5), NOW, 0))
                .isEqualTo(new Takes(Duration.ZERO));
    }

    @Test
    void a_call_at_a_time_reaches_what_a_burst_reaches_per_minute() {
        Quota finnhub =
                quota(
                        new Sliding(55, Duration.ofMinutes(1)),
                        new Sliding(25, Duration.ofSeconds(1)));
        assertThat(finnhub.outlook(calls(), NOW, 55)).isEqualTo(new Takes(Duration.ofSeconds(2)));
        assertThat(finnhub.outlook(calls(), NOW, 6_000))
                .isEqualTo(new Takes(Duration.ofMinutes(109)));
    }

    @Test
    void calls_that_a_calendar_window_does_not_hold_take_for_ever() {
        assertThat(quota(DAILY, SPACED).outlook(used(DAILY, 20), NOW, 4))
                .isEqualTo(new Takes(Duration.ofMillis(37_500)));
        assertThat(quota(DAILY, SPACED).outlook(used(DAILY, 20), NOW, 5))
                .isEqualTo(new Spent(DAILY, TOMORROW));
    }

    @Test
    void calls_that_go_on_past_midnight_are_counted_anew() {
        Instant late = TOMORROW.minusSeconds(30);
        Quota slow = quota(DAILY, SPACED);
        Usage fewLeft = used(DAILY, 21);
        assertThat(slow.outlook(fewLeft, late, 27)).isEqualTo(new Takes(Duration.ofSeconds(325)));
        assertThat(slow.outlook(fewLeft, late, 28))
                .isEqualTo(new Spent(DAILY, Instant.parse("2026-03-10T04:00:00Z")));
        assertThat(slow.outlook(used(DAILY, 22), late, 27)).isEqualTo(new Spent(DAILY, TOMORROW));
    }

    @Test
    void a_call_of_tomorrow_counts_tomorrow_too() {
        Daily two = new Daily(2, DAILY.zone());
        Usage ahead = new Usage(List.of(TOMORROW.plusSeconds(1)), Map.of(two, 1));
        Instant late = TOMORROW.minusSeconds(1);
        assertThat(quota(two, SPACED).outlook(ahead, late, 1))
                .isEqualTo(new Takes(Duration.ofMillis(14_500)));
        assertThat(quota(two, SPACED).outlook(ahead, late, 2))
                .isEqualTo(new Spent(two, Instant.parse("2026-03-10T04:00:00Z")));
    }

    @Test
    void ten_thousand_calls_are_laid_out_in_an_instant() {
        Quota quota = quota(MINUTELY, SPACED, new Sliding(250, Duration.ofHours(1)), VAST);
        Usage usage = used(VAST, 0);
        long start = System.nanoTime();
        Outlook outlook = quota.outlook(usage, NOW, 10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        assertThat(outlook).isInstanceOf(Takes.class);
    }
}
