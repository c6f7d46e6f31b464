package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Brakes;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Reservation.Unaffordable;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Calls with a price, paid when they are reserved.
class SpendingIT extends StoreContract {

    private static final Usd PRICE = Usd.of("0.30");
    private static final YearMonth JULY = YearMonth.of(2016, 7);
    private static final Instant AUGUST = Instant.parse("2016-08-01T00:00:00Z");

    /// Fixed prices are 38 of 50 dollars: 2 are left up to 80 % of it, 9.50 up to 95 %.
    private static final Budget BUDGET =
            new Budget(
                    Usd.of("50"),
                    new Brakes(new BigDecimal("0.80"), new BigDecimal("0.95")),
                    Usd.of("38"));

    private static final Tariff TARIFF = Tariff.of(PRICE, BUDGET);

    SpendingIT(Server server) {
        super(server);
    }

    private static Quota quota(String provider) {
        return new Quota(provider, List.of(new Window.Sliding(1_000, Duration.ofSeconds(1))));
    }

    private static List<Wanted> wanted(boolean... needed) {
        return IntStream.range(0, needed.length)
                .mapToObj(i -> new Wanted("any", OptionalInt.empty(), needed[i]))
                .toList();
    }

    private static List<Wanted> wanted(int calls, boolean needed) {
        boolean[] all = new boolean[calls];
        Arrays.fill(all, needed);
        return wanted(all);
    }

    private Reservation reserve(Instant now, List<Wanted> calls) {
        return stores.quotas().reserve(quota("dear"), TARIFF, now, calls);
    }

    private Usd spent() {
        return stores.spending().spent(JULY);
    }

    private static int calls(Reservation reservation) {
        return reservation instanceof Reserved(List<Long> calls) ? calls.size() : 0;
    }

    @Test
    void calls_are_granted_as_far_as_the_money_goes() {
        assertThat(calls(reserve(NOW, wanted(20, false)))).isEqualTo(6);
        assertThat(spent()).isEqualTo(Usd.of("1.8"));
        assertThat(reserve(NOW, wanted(20, false)))
                .isEqualTo(new Unaffordable(BUDGET, Usd.of("1.8"), false, AUGUST));
        assertThat(calls(reserve(NOW, wanted(true, true, false, true)))).isEqualTo(2);
        assertThat(calls(reserve(NOW, wanted(100, true)))).isEqualTo(23);
        assertThat(spent()).isEqualTo(Usd.of("9.3"));
        Reservation broke = reserve(NOW, wanted(true));
        assertThat(broke).isEqualTo(new Unaffordable(BUDGET, Usd.of("9.3"), true, AUGUST));
        assertThat(((Unaffordable) broke).words())
                .isEqualTo(
                        "budget: 47.30 of 50.00 dollars are committed this month (94.6 %): no call with"
                                + " a price above 95.0 %");
        assertThat(Tables.rows(database, "provider_call")).isEqualTo(31);
    }

    @Test
    void every_month_has_its_own_money() {
        Instant july = AUGUST.minusMillis(1);
        assertThat(calls(reserve(july, wanted(20, true)))).isEqualTo(20);
        assertThat(calls(reserve(AUGUST, wanted(20, true)))).isEqualTo(20);
        assertThat(spent()).isEqualTo(Usd.of("6"));
        assertThat(stores.spending().spent(JULY.plusMonths(1))).isEqualTo(Usd.of("6"));
    }

    @Test
    void what_costs_nothing_is_not_written_down_and_never_refused() {
        reserve(NOW, wanted(31, true));
        Reservation free =
                stores.quotas().reserve(quota("free"), Tariff.FREE, NOW, wanted(50, false));
        assertThat(calls(free)).isEqualTo(50);
        assertThat(Tables.rows(database, "spending")).isEqualTo(31);
    }

    @Test
    void calls_of_the_month_are_told_by_provider_with_those_of_the_day() {
        reserve(Instant.parse("2016-06-30T23:59:59Z"), wanted(3, true));
        reserve(NOW, wanted(2, true));
        reserve(NOW.plus(Duration.ofDays(1)), wanted(4, true));
        stores.quotas().reserve(quota("free"), Tariff.FREE, NOW, wanted(5, true));
        assertThat(stores.spending().uses(LocalDate.of(2016, 7, 2)))
                .containsExactly(
                        new CallUse("dear", 6, 4, Usd.of("1.8"), Usd.of("1.2")),
                        new CallUse("free", 5, 0, Usd.ZERO, Usd.ZERO));
        assertThat(stores.spending().uses(LocalDate.of(2016, 7, 2), NOW))
                .containsExactly(
                        new CallUse("dear", 2, 0, Usd.of("0.6"), Usd.ZERO),
                        new CallUse("free", 5, 0, Usd.ZERO, Usd.ZERO));
    }

    @Test
    void a_call_made_in_a_transaction_that_is_undone_is_paid() {
        database.attempt(() -> calls(reserve(NOW, wanted(2, true))), calls -> false);
        assertThat(spent()).isEqualTo(Usd.of("0.6"));
    }

    /// The database as a process of its own would have it; an embedded one there is only once.
    private Database another() {
        return database.dialect() == Dialect.H2 ? database : Database.open(database.address());
    }

    @Test
    void whoever_calls_in_whatever_order_and_dies_the_line_holds()
            throws InterruptedException, ExecutionException {
        List<Database> own = IntStream.range(0, 4).mapToObj(i -> another()).toList();
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            callers.add(new Caller(own.get(i), "provider " + i % 3, new Random(i)));
        }
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(own.size())) {
            for (Future<Integer> one : threads.invokeAll(callers)) {
                granted += one.get();
            }
        }
        own.stream().filter(one -> !one.equals(database)).forEach(Database::close);
        assertThat(BUDGET.committed(spent())).isLessThanOrEqualTo(Usd.of("47.5"));
        assertThat(BUDGET.committed(spent())).isGreaterThan(Usd.of("46.3"));
        assertThat(Tables.rows(database, "spending")).isEqualTo(granted);
        assertThat(Tables.rows(database, "provider_call")).isEqualTo(granted);
    }

    /// Calls at different prices until there is no money, and never says what came of a call.
    private record Caller(Database database, String provider, Random random)
            implements Callable<Integer> {

        @Override
        public Integer call() {
            int granted = 0;
            for (int i = 0; i < 40; i++) {
                Usd price = Usd.ofMicros(100_000 + random.nextInt(1_000_000));
                Reservation reservation =
                        new QuotaStore(database)
                                .reserve(
                                        quota(provider),
                                        Tariff.of(price, BUDGET),
                                        NOW.plusSeconds(random.nextInt(1_000)),
                                        wanted(1 + random.nextInt(3), random.nextBoolean()));
                granted += calls(reservation);
            }
            return granted;
        }
    }
}
