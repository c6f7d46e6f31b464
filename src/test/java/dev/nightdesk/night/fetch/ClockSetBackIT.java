package dev.nightdesk.night.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.night.fetch.Gateway.Outcome;
import dev.nightdesk.night.fetch.Gateway.Question;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.QuotaStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls of a real market while somebody sets the machine's clock back: rather late than too many.
final class ClockSetBackIT {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration SPACING = Duration.ofMillis(12_500);
    private static final Quota QUOTA =
            new Quota("massive", List.of(new Window.Sliding(1, SPACING)));

    private @TempDir Path folder = Path.of("");

    /// Time that whoever waits makes pass, and that can be set back.
    private static final class Hand implements Timekeeper {

        private final List<Duration> waits = new ArrayList<>();
        private Instant now = NOW;

        @Override
        public Clock clock() {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        @Override
        public void until(Instant then) {
            waits.add(Duration.between(now, then));
            now = then;
        }
    }

    private static Outcome ask(Gateway gateway) {
        Question question =
                new Question(
                        new Wanted("grouped-daily", OptionalInt.empty()), Request.of("api", "/v2"));
        return gateway.ask(List.of(question));
    }

    private static Gateway gateway(Database database, Hand hand) {
        return new Gateway(
                QUOTA,
                Tariff.FREE,
                new QuotaStore(database),
                request -> new Reply(200, "application/json", new byte[0]),
                1,
                hand);
    }

    @Test
    void an_hour_is_waited_for() {
        try (Database database = Database.open(DatabaseAddress.embedded(folder))) {
            database.schema().migrate();
            Hand hand = new Hand();
            Gateway gateway = gateway(database, hand);
            assertThat(ask(gateway).answers()).hasSize(1);
            hand.now = NOW.minus(Duration.ofHours(1));
            assertThat(ask(gateway).answers()).hasSize(1);
            assertThat(hand.waits).containsExactly(Duration.ofHours(1).plus(SPACING));
            assertThat(ask(gateway).answers()).hasSize(1);
            assertThat(hand.waits).hasSize(2).last().isEqualTo(SPACING);
        }
    }

    @Test
    void a_day_is_not_and_what_is_needed_waits_for_a_restart() {
        try (Database database = Database.open(DatabaseAddress.embedded(folder))) {
            database.schema().migrate();
            Hand hand = new Hand();
            Gateway gateway = gateway(database, hand);
            ask(gateway);
            hand.now = NOW.minus(Duration.ofDays(1));
            assertThat(ask(gateway).refusal()).isPresent();
            assertThat(hand.waits).isEmpty();
        }
    }
}
