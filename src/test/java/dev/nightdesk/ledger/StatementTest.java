package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.ledger.Statement.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A month's bill, so far and at its end.
class StatementTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);

    private static Line line(Statement month, String name) {
        return month.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CallUse massive(int calls, int today, String price) {
        return new CallUse("massive", calls, today, Usd.ZERO, Usd.ZERO).at(Usd.of(price));
    }

    @Test
    void fixed_prices_accrue_by_day() {
        Statement month = Statement.of(Lists.simple(), TENTH, List.of());
        Line server = line(month, "server");
        assertThat(server.toDate()).isEqualTo(Usd.of("10"));
        assertThat(server.today()).isEqualTo(Usd.of("1"));
        assertThat(server.forecast()).isEqualTo(Usd.of("31"));
        assertThat(line(month, "backups").forecast()).isEqualTo(Usd.of("6.2"));
        assertThat(line(month, "storage").forecast()).isEqualTo(Usd.of("0.50"));
        assertThat(line(month, "domain").forecast()).isEqualTo(Usd.of("1"));
        assertThat(month.forecast()).isEqualTo(Usd.of("38.7"));
        assertThat(month.usagePercent()).isCloseTo(24.97, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-02", "2026-04", "2028-02"})
    void a_whole_month_costs_its_price_and_its_days_sum_to_it(String text) {
        YearMonth month = YearMonth.parse(text);
        PriceList list = Lists.of(List.of(Lists.dollars("10.01")), Map.of());
        List<Statement> days =
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(day -> Statement.of(list, month.atDay(day), List.of()))
                        .toList();
        assertThat(line(days.getLast(), "server").toDate()).isEqualTo(Usd.of("10.01"));
        assertThat(days.getLast().toDate()).isEqualTo(days.getLast().forecast());
        assertThat(days).allMatch(day -> day.forecast().equals(days.getLast().forecast()));
        assertThat(days.stream().map(Statement::today).reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(days.getLast().toDate());
    }

    @Test
    void a_price_that_changes_within_the_month_holds_from_its_day_on() {
        List<Price> prices =
                List.of(Lists.dollars("31"), Lists.price("62", "USD", LocalDate.of(2026, 1, 11)));
        Statement month = Statement.of(Lists.of(prices, Map.of()), TENTH, List.of());
        assertThat(line(month, "server").toDate()).isEqualTo(Usd.of("10"));
        assertThat(line(month, "server").forecast()).isEqualTo(Usd.of("52"));
    }

    @Test
    void backups_have_a_price_of_their_own() {
        List<Price> server = List.of(Lists.price("31", "USD", Lists.READ));
        Statement month = Statement.of(Lists.of(server, Map.of()), TENTH, List.of());
        assertThat(line(month, "backups").toDate()).isEqualTo(Usd.of("2"));
        assertThat(line(month, "backups").today()).isEqualTo(Usd.of("0.2"));
    }

    @Test
    void other_currencies_are_paid_at_the_rate_of_the_day() {
        Map<String, List<Price>> rates =
                Map.of(
                        "EUR",
                        List.of(
                                Lists.dollars("1.10"),
                                Lists.price("1.20", "USD", LocalDate.of(2026, 1, 17))));
        List<Price> euros = List.of(Lists.price("31", "EUR", Lists.READ));
        Statement month = Statement.of(Lists.of(euros, rates), TENTH, List.of());
        assertThat(line(month, "server").forecast()).isEqualTo(Usd.of("35.6"));
    }

    @Test
    void calls_go_on_at_their_pace() {
        Statement month =
                Statement.of(Lists.simple(), TENTH, List.of(massive(1_000, 100, "0.001")));
        assertThat(line(month, "massive").toDate()).isEqualTo(Usd.of("1"));
        assertThat(line(month, "massive").today()).isEqualTo(Usd.of("0.1"));
        assertThat(line(month, "massive").forecast()).isEqualTo(Usd.of("3.1"));
        assertThat(line(month, "finnhub").forecast()).isEqualTo(Usd.ZERO);
        assertThat(month.spent()).isEqualTo(Usd.of("1"));
    }

    @Test
    void the_line_with_which_the_sum_goes_above_the_cap_breaks_it() {
        PriceList list = Lists.simple();
        assertThat(Statement.of(list, TENTH, List.of()).breaking()).isEmpty();
        assertThat(Statement.of(list.onPlan("big"), TENTH, List.of()).breaking())
                .map(Line::name)
                .hasValue("server");
        PriceList tight = list.capped(new BigDecimal("31"));
        assertThat(Statement.of(tight, TENTH, List.of()).breaking())
                .map(Line::name)
                .hasValue("backups");
        PriceList exact = list.capped(new BigDecimal("38.70"));
        assertThat(Statement.of(exact, TENTH, List.of()).breaking()).isEmpty();
        assertThat(Statement.of(exact, TENTH, List.of(massive(1, 1, "0.001"))).breaking())
                .map(Line::name)
                .hasValue("massive");
    }

    @Test
    void a_service_costs_its_part_of_the_server_and_all_of_it_is_somebodys() {
        List<ServiceCost> costs = Statement.of(Lists.simple(), TENTH, List.of()).services();
        assertThat(costs)
                .extracting(ServiceCost::name)
                .containsExactly("postgres", "prometheus", ServiceCost.UNRESERVED);
        assertThat(costs).extracting(ServiceCost::share).containsExactly(0.375, 0.25, 0.375);
        assertThat(costs.get(1).ofMonth()).isEqualTo(Usd.of("9.3"));
        assertThat(costs.stream().map(ServiceCost::ofMonth).reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(Usd.of("37.2"));
        assertThat(costs).allMatch(ServiceCost::fits);
    }
}
