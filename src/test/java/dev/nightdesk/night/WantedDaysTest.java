package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2016, 7, 1);
    private static final LocalDate TUESDAY = LocalDate.of(2016, 7, 5);
    private static final LocalDate THURSDAY = LocalDate.of(2016, 7, 7);

    @Test
    void one_session_asks_for_its_own_bars_only() {
        assertThat(july(of(TUESDAY).ofBars())).containsExactly(5);
    }

    @Test
    void a_span_asks_for_the_rows_of_its_weekends_and_holidays_too() {
        assertThat(july(of(FRIDAY, THURSDAY).ofBars())).containsExactly(1, 2, 3, 4, 7);
    }

    @Test
    void what_came_on_a_long_weekend_belongs_to_the_session_that_follows() {
        assertThat(july(of(TUESDAY).ofNews())).containsExactly(2, 3, 4, 5);
        assertThat(july(of(TUESDAY, THURSDAY).ofNews())).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void no_session_asks_for_nothing() {
        assertThat(july(of().ofBars())).isEmpty();
        assertThat(july(of().ofNews())).isEmpty();
    }

    private static WantedDays of(LocalDate... sessions) {
        return new WantedDays(TradingCalendar.newYork(), Set.of(sessions));
    }

    private static List<Integer> july(IntPredicate wanted) {
        return IntStream.rangeClosed(1, 31)
                .filter(day -> wanted.test(PlanStep.day(LocalDate.of(2016, 7, day))))
                .boxed()
                .toList();
    }
}
