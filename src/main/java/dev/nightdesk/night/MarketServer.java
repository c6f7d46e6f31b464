package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Conditions;
import dev.nightdesk.source.simulated.served.ServedMarket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Serves a simulated market to a rehearsal, until it is told to stop or has been forgotten.
public final class MarketServer {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private MarketServer() {}

    /// Serves until the end.
    ///
    /// @param simulation in the words of [Simulation#text]
    /// @param now the time at which the market's clock begins
    /// @param ready hears where
    public static void serve(String simulation, Instant now, Consumer<URI> ready) {
        try (ServedMarket market =
                ServedMarket.serve(
                        Simulation.parse(simulation),
                        TradingCalendar.newYork(),
                        Conditions.FAIR,
                        now)) {
            ready.accept(market.address());
            market.awaitEnd(FORGOTTEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
