package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Decision.Spent;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Reservation.Unaffordable;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several callers at once, as in several processes where the database allows for that.
class QuotaRaceIT extends StoreContract {

    private static final int CALLERS = 4;
    private static final int ATTEMPTS = 60;

    /// The day that begins a minute after.
    private static final Instant LATE = Instant.parse("2016-06-30T23:59:00Z");

    private static final Quota QUOTA =
            new Quota(
                    "race",
                    List.of(
                            new Window.Sliding(2, Duration.ofMillis(700)),
                            new Window.Sliding(5, Duration.ofSeconds(6)),
                            new Window.Daily(60, ZoneOffset.UTC)));

    QuotaRaceIT(Server server) {
        super(server);
    }

    /// The database as a process of its own would have it; an embedded one there is only once.
    private Database another() {
        return database.dialect() == Dialect.H2 ? database : Database.open(database.address());
    }

    private void close(Database another) {
        if (!another.equals(database)) {
            another.close();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> callers)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(callers)) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static List<Wanted> wanted(int calls) {
        return Collections.nCopies(calls, new Wanted("any", OptionalInt.empty()));
    }

    @Test
    void no_window_overflows_whoever_calls_and_whatever_becomes_of_the_caller()
            throws InterruptedException, ExecutionException {
        AtomicReference<Instant> time = new AtomicReference<>(LATE);
        List<Caller> callers =
                IntStream.range(0, CALLERS)
                        .mapToObj(i -> new Caller(another(), time, new Random(i), 10L * i))
                        .toList();
        List<List<Long>> granted = atOnce(List.copyOf(callers));
        callers.forEach(caller -> close(caller.database()));

        List<Instant> calls = Instants.of(database, "race");
        assertThat(Instants.overflows(QUOTA, calls)).isEmpty();
        assertThat(calls).hasSizeGreaterThan(60);
        assertThat(granted.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(calls);
    }

    /// Calls as often as it may; every now and then it dies between reservation and call.
    ///
    /// @param time of all of them
    /// @param ahead how far this one's clock is, in milliseconds
    private record Caller(
            Database database, AtomicReference<Instant> time, Random random, long ahead)
            implements Callable<List<Long>> {

        @Override
        public List<Long> call() {
            QuotaStore quotas = new QuotaStore(database);
            List<Long> granted = new ArrayList<>();
            for (int i = 0; i < ATTEMPTS; i++) {
                Instant now = goOn(time.get().plusMillis(random.nextInt(200))).plusMillis(ahead);
                Reservation reservation = reserve(quotas, now, 1 + random.nextInt(3));
                switch (reservation) {
                    case Reserved(List<Long> calls) -> {
                        granted.addAll(calls);
                        end(quotas, calls, now);
                    }
                    case Later(Instant at) -> goOn(at.minusMillis(ahead));
                    case Spent spent -> goOn(spent.reset());
                    case Blocked blocked -> throw new AssertionError(blocked);
                    case Unaffordable broke -> throw new AssertionError(broke);
                }
            }
            return granted;
        }

        private static Reservation reserve(QuotaStore quotas, Instant now, int calls) {
            return quotas.reserve(QUOTA, Tariff.FREE, now, wanted(calls));
        }

        private Instant goOn(Instant instant) {
            return time.accumulateAndGet(instant, BinaryOperator.maxBy(Instant::compareTo));
        }

        private void end(QuotaStore quotas, List<Long> calls, Instant now) {
            if (random.nextBoolean()) {
                calls.forEach(call -> quotas.ended(call, "OK", 200, 1, Optional.empty(), now));
            }
        }
    }

    @Test
    void the_first_callers_of_a_provider_do_not_disturb_each_other()
            throws InterruptedException, ExecutionException {
        Database other = another();
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        for (int round = 0; round < 25; round++) {
            Quota quota =
                    new Quota("new " + round, List.of(new Window.Sliding(3, Duration.ofDays(1))));
            List<Reservation> reservations =
                    atOnce(
                            IntStream.range(0, CALLERS)
                                    .mapToObj(
                                            i -> first(quota, i % 2 == 0 ? database : other, start))
                                    .toList());
            assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(3);
            assertThat(reservations).contains(new Later(NOW.plus(Duration.ofDays(1))));
        }
        close(other);
    }

    private static Callable<Reservation> first(Quota quota, Database own, CyclicBarrier start) {
        return () -> {
            start.await();
            return new QuotaStore(own).reserve(quota, Tariff.FREE, NOW, wanted(1));
        };
    }
}
