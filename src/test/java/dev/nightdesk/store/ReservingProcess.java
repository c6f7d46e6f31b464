package dev.nightdesk.store;

import dev.nightdesk.ledger.Brakes;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/// A process that reserves one call after the other until it is killed, and says so each time.
final class ReservingProcess implements AutoCloseable {

    /// Of each call.
    static final Usd PRICE = Usd.of("0.001");

    private final Process process;
    private final BufferedReader said;

    private ReservingProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Reserves all it can.
    ///
    /// @param args URL and user of the database
    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(new DatabaseAddress(args[0], args[1], ""))) {
            QuotaStore quotas = new QuotaStore(database);
            List<Wanted> call = List.of(new Wanted("any", OptionalInt.empty()));
            while (!Thread.interrupted()) {
                Reservation reservation = quotas.reserve(quota(), tariff(), clock.instant(), call);
                if (reservation instanceof Reserved(List<Long> calls)) {
                    System.out.println(calls.getFirst());
                } else if (reservation instanceof Later later) {
                    LockSupport.parkUntil(later.at().toEpochMilli() + 1);
                }
            }
        }
    }

    /// So much money that it is never short.
    private static Tariff tariff() {
        Brakes brakes = new Brakes(new BigDecimal("0.8"), new BigDecimal("0.95"));
        return Tariff.of(PRICE, new Budget(Usd.of("1000"), brakes, Usd.ZERO));
    }

    static Quota quota() {
        return new Quota(
                "process",
                List.of(
                        new Window.Sliding(7, Duration.ofMillis(200)),
                        new Window.Sliding(3, Duration.ofMillis(40))));
    }

    static ReservingProcess start(DatabaseAddress address) throws IOException {
        return new ReservingProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=UTC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReservingProcess.class.getName(),
                                address.url(),
                                address.user())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /// The ids of the next so many calls.
    List<Long> calls(int count) throws IOException {
        List<Long> calls = new ArrayList<>();
        while (calls.size() < count) {
            calls.add(Long.valueOf(Objects.requireNonNull(said.readLine(), "it has ended")));
        }
        return calls;
    }

    /// Kills it; the ids of the calls that it told of before.
    List<Long> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it has said
        process.waitFor();
        return said.lines().map(Long::valueOf).toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
