package dev.nightdesk.source.simulated.served;

import com.sun.net.httpserver.HttpServer;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.simulated.SimulatedMarket;
import dev.nightdesk.source.simulated.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A simulated market that is served on the loopback interface as the providers serve the real one:
/// each under a site of its own (`/massive`, `/sec-www`, `/sec-data`, `/nasdaqtrader`, `/finnhub`,
/// `/alphavantage`, `/fred`, `/cboe`), followed by the provider's own path.
public final class ServedMarket implements AutoCloseable {

    /// Sessions before the history that hold the closes of which its first dividends are paid.
    private static final int LEAD = 15;

    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService executor;
    private final Pulse pulse;

    private ServedMarket(HttpServer server, ExecutorService executor, Pulse pulse) {
        this.server = server;
        this.executor = executor;
        this.pulse = pulse;
    }

    /// Starts to serve. The simulation's history, counted from the time given, is recorded before
    /// that; what lies beyond is recorded when somebody asks for it.
    ///
    /// @param now the time until a request tells another
    public static ServedMarket serve(
            Simulation simulation, TradingCalendar calendar, Conditions conditions, Instant now) {
        MovingClock clock = new MovingClock(calendar, now);
        SimulatedMarket market = SimulatedMarket.open(simulation, calendar);
        Roll roll = new Roll(market.listings());
        LocalDate today = clock.now().date();
        LocalDate from = calendar.sessionsBack(today, simulation.history() + LEAD);
        Tape tape = new Tape(market, roll, from, today.plusDays(1));
        Plot plot = new Plot();
        Prices prices = new Prices(simulation.seed(), roll, tape, plot);
        Incidents incidents = new Incidents();
        Faults faults = new Faults(simulation.seed(), plot, incidents, conditions.faults());
        HttpServer server = bound();
        Pages pages = new Pages(address(server));
        Sites sites = new Sites(simulation, roll, tape, prices, pages, conditions, incidents);
        Tally tally = new Tally();
        Pulse pulse = new Pulse();
        Doorkeeper doorkeeper = new Doorkeeper(tally);
        server.createContext("/", new Front(sites.routes(), clock, doorkeeper, faults, pulse));
        server.createContext("/admin", new Admin(clock, tally, faults, incidents, pulse));
        return started(server, pulse);
    }

    private static ServedMarket started(HttpServer server, Pulse pulse) {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(executor);
        server.start();
        return new ServedMarket(server, executor, pulse);
    }

    private static HttpServer bound() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Such as `http://127.0.0.1:41234`; the sites are below it.
    public URI address() {
        return address(server);
    }

    /// Waits until somebody has posted to `/admin/stop`, or nobody has asked anything for a while
    /// of real time.
    public void awaitEnd(Duration idle) throws InterruptedException {
        pulse.awaitEnd(idle);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
