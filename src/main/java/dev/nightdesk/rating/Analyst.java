package dev.nightdesk.rating;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.RecentNews;
import dev.nightdesk.market.Split;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Vetted;
import dev.nightdesk.rating.Analysis.Done;
import dev.nightdesk.rating.Analysis.NotAnalysed;
import java.util.List;

/// Reads a listing's history at the close of one session: vets its actions, adjusts its prices,
/// takes its readings. Pure: what it says of a listing depends on nothing but that listing and the
/// market's returns.
public final class Analyst {

    private final int session;
    private final int recent;
    private final int mostBars;
    private final int fewestReadings;
    private final MarketReturns market;
    private final Pace pace;

    /// Hears how long readings took.
    public interface Pace {

        /// Nanoseconds since some moment, never less than before.
        long nanos();

        /// Hears it of one listing.
        void took(long nanosOnPrices, long nanosOnFilings, long nanosOnNews);
    }

    /// @param session epoch day of the session
    /// @param mostBars bars of a listing that readings see, the last ones
    /// @param fewestReadings with fewer known readings on prices a listing is not analysed; however
    ///   much it has filed
    /// @param market returns up to the session
    /// @param pace hears how long each listing took
    public Analyst(
            TradingCalendar calendar,
            int session,
            int mostBars,
            int fewestReadings,
            MarketReturns market,
            Pace pace) {
        this.session = session;
        this.recent = firstOfRecent(calendar, session);
        this.mostBars = mostBars;
        this.fewestReadings = fewestReadings;
        this.market = market;
        this.pace = pace;
    }

    private static int firstOfRecent(TradingCalendar calendar, int session) {
        int day = session;
        for (int back = 1; back < Analysed.RECENT_SESSIONS; back++) {
            day = calendar.previous(day);
        }
        return day;
    }

    /// Analyses one listing.
    ///
    /// @param traded the listing's bars up to the session
    /// @param reported actions as reported, with ex-days up to the session
    /// @param facts filed on or before the session, in order of filing
    /// @param news published before the session's close
    public Analysis analyse(
            int instrumentId,
            BarSeries traded,
            List<CorporateAction> reported,
            List<Fact> facts,
            RecentNews news) {
        int size = traded.size();
        if (size == 0 || traded.days()[size - 1] != session) {
            return new NotAnalysed(instrumentId, Exclusion.NO_BAR_THIS_SESSION);
        }
        BarSeries bars = traded.last(mostBars);
        Vetted vetted = ActionCheck.vet(bars, reported, session);
        double[] readings = read(history(bars, vetted, facts, news));
        if (knownOnPrices(readings) < fewestReadings) {
            return new NotAnalysed(instrumentId, Exclusion.TOO_FEW_READINGS);
        }
        double close = bars.close()[bars.size() - 1];
        return new Done(
                new Analysed(instrumentId, close, bars.size(), tradedDays(bars), readings),
                vetted.quarantined());
    }

    private double[] read(ListingHistory history) {
        double[] readings = new double[Indicators.readings().size()];
        long start = pace.nanos();
        int filings = Indicators.readPrices(history, readings);
        long onPrices = pace.nanos();
        int news = Indicators.readFilings(history, readings, filings);
        long onFilings = pace.nanos();
        Indicators.readNews(history, readings, news);
        pace.took(onPrices - start, onFilings - onPrices, pace.nanos() - onFilings);
        return readings;
    }

    private ListingHistory history(
            BarSeries bars, Vetted vetted, List<Fact> facts, RecentNews news) {
        List<Split> splits =
                vetted.applied().stream()
                        .filter(Split.class::isInstance)
                        .map(Split.class::cast)
                        .toList();
        return new ListingHistory(
                Adjustment.adjust(bars, vetted.applied(), session), splits, market, facts, news);
    }

    private static int knownOnPrices(double[] readings) {
        int known = 0;
        for (int i = 0; i < Indicators.onPrices(); i++) {
            known += Double.isNaN(readings[i]) ? 0 : 1;
        }
        return known;
    }

    private int tradedDays(BarSeries bars) {
        int traded = 0;
        for (int i = bars.size() - 1; i >= 0 && bars.days()[i] >= recent; i--) {
            traded += bars.volume()[i] > 0 ? 1 : 0;
        }
        return traded;
    }
}
