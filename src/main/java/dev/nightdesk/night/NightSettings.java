package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.check.Bound;
import dev.nightdesk.night.check.CheckRules;
import dev.nightdesk.night.check.GateSettings;
import dev.nightdesk.night.fetch.CallRules;
import dev.nightdesk.night.past.Sight;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.source.simulated.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The definition of the nightly job, as `jobs/nightly.yaml` gives it.
///
/// @param availableAfter how long after the close a session's data can be had
/// @param universe which listings belong to a session
/// @param history how far readings look back
/// @param partitions how the work is cut
/// @param gate what publication asks for
/// @param simulated the simulated market
/// @param calls how much is asked of providers that is not needed to rate
/// @param catchup which sessions count as missed
/// @param report how much the morning report shows
/// @param forecast which forecast has a say in recommendations, if its model is trusted
/// @param scoring the model of recommendations
public record NightSettings(
        Duration availableAfter,
        Simulated simulated,
        Universe universe,
        History history,
        Partitions partitions,
        Calls calls,
        Catchup catchup,
        GateSettings gate,
        Report report,
        Forecast forecast,
        ScoringModel scoring) {

    /// The packaged definition, or the one that overrides it.
    ///
    /// @throws Refused if it is not valid
    static NightSettings read(Settings settings) {
        NightSettings read =
                JobFile.read("nightly", NightSettings.class, settings.configDirectory());
        return Rehearsal.in(settings.folder(Market.SIMULATED))
                .map(rehearsal -> read.with(rehearsal.simulation()))
                .orElse(read);
    }

    /// The same with another simulated market.
    private NightSettings with(Simulation other) {
        Simulated another = new Simulated(other.seed(), other.stocks(), other.history());
        return with(another, scoring);
    }

    /// The same with another model of recommendations.
    NightSettings scoredBy(ScoringModel other) {
        return with(simulated, other);
    }

    private NightSettings with(Simulated market, ScoringModel model) {
        return new NightSettings(
                availableAfter,
                market,
                universe,
                history,
                partitions,
                calls,
                catchup,
                gate,
                report,
                forecast,
                model);
    }

    /// The simulated market.
    ///
    /// @param seed another seed is another market
    /// @param stocks common stocks listed at a time
    /// @param history sessions of history it delivers
    public record Simulated(long seed, int stocks, int history) {}

    /// Who belongs.
    ///
    /// @param activeWithinSessions a listing belongs to the universe if it had a bar within so many
    ///   sessions
    public record Universe(int activeWithinSessions) {

        public Universe {
            Bound.atLeast(1, "activeWithinSessions", activeWithinSessions);
        }
    }

    /// How far back.
    ///
    /// @param bars the most bars of a listing that a reading sees
    /// @param factDays facts filed longer ago than so many days are not read
    /// @param newsDays headlines older than so many days are not fetched
    public record History(int bars, int factDays, int newsDays) {

        public History {
            Bound.atLeast(1, "bars", bars);
            Bound.atLeast(1, "factDays", factDays);
            Bound.atLeast(1, "newsDays", newsDays);
        }
    }

    /// How the work is cut.
    ///
    /// @param count ranges of the universe; does not depend on the machine
    /// @param chunk listings per transaction
    /// @param concurrency partitions at a time
    /// @param windows hours with another number of them; of several the first
    /// @param rowsPerChunk rows of a file per transaction
    public record Partitions(
            int count, int chunk, int concurrency, List<Window> windows, int rowsPerChunk) {

        public Partitions {
            Bound.atLeast(1, "count", count);
            Bound.atLeast(1, "chunk", chunk);
            Bound.atLeast(1, "concurrency", concurrency);
            windows = List.copyOf(windows);
            Bound.atLeast(1, "rowsPerChunk", rowsPerChunk);
        }

        /// Partitions at a time that begin now. What comes of them does not depend on it.
        int atOnce(Instant now, TradingCalendar calendar) {
            return windows.stream()
                    .filter(one -> one.contains(now, calendar))
                    .findFirst()
                    .map(Window::concurrency)
                    .orElse(concurrency);
        }
    }

    /// How much is asked of providers that is not needed to rate.
    ///
    /// @param metrics companies a night whose metrics are refreshed
    /// @param trends companies a night of which analysts' trends are refreshed
    /// @param watched best recommendations of which news are asked for at a second provider
    /// @param border points: a score so near to a border of ratings is refreshed first
    public record Calls(int metrics, int trends, int watched, double border) {

        public Calls {
            Bound.atLeast(0, "metrics", metrics);
            Bound.atLeast(0, "trends", trends);
            Bound.atLeast(0, "watched", watched);
            Bound.atLeast(0, "border", border);
        }
    }

    /// Which sessions count as missed.
    ///
    /// @param within so many sessions before the last published one
    public record Catchup(int within) {

        public Catchup {
            Bound.atLeast(1, "within", within);
        }
    }

    /// How much the morning report shows.
    ///
    /// @param picks buys on the front page, and as many sells
    /// @param pages listings with the highest scores that get a page of their own, beside those on
    ///   the front page
    /// @param stocks `top`, or `all` for a page of every listing that is rated
    public record Report(int picks, int pages, String stocks) {

        private static final String ALL = "all";

        public Report {
            Bound.atLeast(1, "picks", picks);
            Bound.atLeast(0, "pages", pages);
            if (!stocks.equals(ALL) && !stocks.equals("top")) {
                throw new IllegalArgumentException("stocks is 'top' or 'all': '" + stocks + "'");
            }
        }

        boolean isAll() {
            return stocks.equals(ALL);
        }
    }

    /// Which forecast has a say.
    ///
    /// @param horizon sessions that it looks over
    /// @param weight percent of the score that it takes from the other readings; 0 = never
    public record Forecast(int horizon, double weight) {

        public Forecast {
            Bound.atLeast(1, "horizon", horizon);
            Bound.atLeast(0, "weight", weight);
            if (weight >= 100) {
                throw new IllegalArgumentException("weight is percent, below 100: " + weight);
            }
        }
    }

    /// How far a look back sees: as far as the night does.
    ///
    /// @param adjusted whether the market's prices come adjusted
    Sight sight(boolean adjusted) {
        return new Sight(
                history.bars(),
                history.factDays(),
                gate.minimumReadings(),
                universe.activeWithinSessions(),
                adjusted);
    }

    CallRules callRules() {
        return new CallRules(
                history.newsDays(),
                calls.metrics(),
                calls.trends(),
                calls.watched(),
                calls.border());
    }

    CheckRules checkRules() {
        return new CheckRules(
                gate, history.bars(), universe.activeWithinSessions(), scoring.version());
    }
}
