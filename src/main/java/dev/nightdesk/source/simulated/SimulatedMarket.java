package dev.nightdesk.source.simulated;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/// A made-up market of the size of the American one, without files or network. What it tells of a
/// day depends on the seed, the number of stocks and that day, and on nothing else. Immutable.
public final class SimulatedMarket implements MarketSource {

    /// The first session of the simulated world; nothing is delivered before it.
    public static final LocalDate FIRST = LocalDate.of(2022, 1, 3);

    private final World world;
    private final int history;

    private SimulatedMarket(World world, int history) {
        this.world = world;
        this.history = history;
    }

    /// Opens a simulated market.
    ///
    /// @param calendar of whose sessions there are bars, to its end
    public static SimulatedMarket open(Simulation simulation, TradingCalendar calendar) {
        Sessions sessions = new Sessions(calendar);
        int count = sessions.count();
        World world =
                new World(
                        sessions,
                        new Factors(simulation.seed(), count),
                        Population.of(simulation, count));
        return new SimulatedMarket(world, simulation.history());
    }

    /// Nothing is missing.
    @Override
    public List<String> missing() {
        return List.of();
    }

    /// The listings of at most the last sessions of the range that the simulation's history spans.
    @Override
    public Delivered delivered(int fromDay, int toDay) {
        int until = world.sessions().upTo(toDay);
        int from = Math.max(world.sessions().from(fromDay), until - history);
        return new Roster(world, Math.min(from, until), until).delivered();
    }

    @Override
    public Rows<QuotedBar> bars(IntPredicate wantedDay) {
        return rows(wantedDay, new Bars(world.sessions()));
    }

    @Override
    public Rows<QuotedAction> actions(IntPredicate wantedDay) {
        return rows(wantedDay, new Actions(world.sessions()));
    }

    @Override
    public Rows<QuotedFact> facts(IntPredicate wantedDay) {
        return rows(wantedDay, new Facts(world.sessions()));
    }

    @Override
    public Rows<QuotedNews> news(IntPredicate wantedDay) {
        return rows(wantedDay, new Headlines(world.sessions()));
    }

    /// Tells all of it in one walk through the market: cheaper than reading one after the other.
    public void tell(
            Wish<QuotedBar> bars,
            Wish<QuotedAction> actions,
            Wish<QuotedFact> facts,
            Wish<QuotedNews> news) {
        Sessions sessions = world.sessions();
        Teller.all(
                world,
                List.of(
                        Teller.of(bars, new Bars(sessions), sessions),
                        Teller.of(actions, new Actions(sessions), sessions),
                        Teller.of(facts, new Facts(sessions), sessions),
                        Teller.of(news, new Headlines(sessions), sessions)));
    }

    /// Every listing there ever is, in the order of their first symbols.
    public List<SimulatedListing> listings() {
        return world.listings().stream()
                .map(listed -> SimulatedListing.of(listed, world.sessions()))
                .toList();
    }

    private <T> Rows<T> rows(IntPredicate wantedDay, Recorder<T> recorder) {
        return new WalkRows<>(world, world.sessions().wanted(wantedDay), recorder);
    }
}
