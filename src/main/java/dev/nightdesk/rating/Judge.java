package dev.nightdesk.rating;

import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Resolved.Exit;
import dev.nightdesk.rating.Resolved.Touched;
import java.util.Arrays;
import java.util.List;

/// Tells what came of opinions, from bars and actions alone.
///
/// Nobody could trade at the close that an opinion was made of: it is entered at the close of the
/// session after it, and left a number of sessions later. Both sides cost. The security's return is
/// the total one, the market's the mean over all common stocks, compounded over the same sessions.
///
/// A listing that trades no more is left at its last close, and a return is assumed for what its
/// holders lost beyond that (Shumway 1997: −30 % on average after delistings for performance). Why
/// it went is not known, so it is held against buys and holds, and never credited to sells.
public final class Judge {

    private final TradingCalendar calendar;
    private final MarketReturns market;
    private final double costPerSide;
    private final double delistingReturn;
    private final int goneAfter;

    /// @param market returns of every session from the first entry to the last exit
    /// @param costPerSide fraction of the price, of entering and of leaving each
    /// @param delistingReturn fraction, −1 to 0
    /// @param goneAfter sessions; who has not traded for so many trades no more
    public Judge(
            TradingCalendar calendar,
            MarketReturns market,
            double costPerSide,
            double delistingReturn,
            int goneAfter) {
        Expect.notNegative("costPerSide", costPerSide);
        Expect.between("delistingReturn", delistingReturn, -1, 0);
        Expect.notNegative("goneAfter", goneAfter);
        this.calendar = calendar;
        this.market = market;
        this.costPerSide = costPerSide;
        this.delistingReturn = delistingReturn;
        this.goneAfter = goneAfter;
    }

    /// The days of one horizon, as epoch days.
    ///
    /// @param session whose opinions are judged
    /// @param entry the session after it
    /// @param exit so many sessions after that
    public record Span(int session, int entry, int exit) {}

    /// Judges one opinion.
    ///
    /// @param said an opinion, not the lack of one
    /// @param traded bars of the listing; those outside of the span only tell whether it trades on
    /// @param reported its actions, ascending by ex-day
    public Resolved judge(
            Stated said, Span span, BarSeries traded, List<CorporateAction> reported) {
        int from = firstFrom(traded, span.session());
        int end = firstFrom(traded, span.exit() + 1);
        BarSeries bars = from == 0 && end == traded.size() ? traded : traded.slice(from, end);
        int entry = firstFrom(bars, span.entry());
        if (entry == bars.size() || sessions(span.entry(), bars.days()[entry]) >= goneAfter) {
            return new Resolved(
                    said.instrumentId(),
                    said.ticker(),
                    Rating.valueOf(said.rating()),
                    said.confidence(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Exit.NOT_ENTERED,
                    Touched.NONE);
        }
        AdjustedSeries prices =
                Adjustment.adjust(
                        bars,
                        ActionCheck.vet(bars, within(reported, span), span.exit()).applied(),
                        span.exit());
        return judge(said, span, prices, entry, end < traded.size());
    }

    private static List<CorporateAction> within(List<CorporateAction> reported, Span span) {
        return reported.stream()
                .filter(one -> one.exDay() > span.session() && one.exDay() <= span.exit())
                .toList();
    }

    /// @param prices from the opinion's session to the last bar of the span
    /// @param tradesOn whether there is a later bar
    private Resolved judge(
            Stated said, Span span, AdjustedSeries prices, int entry, boolean tradesOn) {
        Rating rating = Rating.valueOf(said.rating());
        int[] days = prices.traded().days();
        int last = prices.size() - 1;
        Exit exit = exit(days[last], span, tradesOn);
        double total = prices.close()[last] / prices.close()[entry] - 1;
        if (exit == Exit.DELISTED && !rating.isSell()) {
            total = (1 + total) * (1 + delistingReturn) - 1;
        }
        int until = exit == Exit.DELISTED ? days[last] : span.exit();
        double ofMarket = market(days[entry], until);
        return new Resolved(
                said.instrumentId(),
                said.ticker(),
                rating,
                said.confidence(),
                total,
                ofMarket,
                gain(rating, total - ofMarket),
                exit,
                touched(said, rating, span, prices, entry));
    }

    private Exit exit(int lastBar, Span span, boolean tradesOn) {
        if (lastBar == span.exit()) {
            return Exit.HELD;
        }
        return tradesOn || sessions(lastBar, span.exit()) < goneAfter ? Exit.HALTED : Exit.DELISTED;
    }

    private double gain(Rating rating, double excess) {
        if (rating.isBuy()) {
            return excess - 2 * costPerSide;
        }
        return rating.isSell() ? -excess - 2 * costPerSide : excess;
    }

    private double market(int after, int until) {
        double growth = 1;
        for (int day = calendar.next(after); day <= until; day = calendar.next(day)) {
            growth *= 1 + market.on(day);
        }
        return growth - 1;
    }

    /// Both on one day: the stop, since nobody knows which came first.
    private static Touched touched(
            Stated said, Rating rating, Span span, AdjustedSeries prices, int entry) {
        boolean isJudged = rating.isBuy() || rating.isSell();
        if (!isJudged || prices.traded().days()[0] != span.session()) {
            return Touched.NONE;
        }
        double scale = prices.close()[0] / prices.traded().close()[0];
        double target = said.target() * scale;
        double stop = said.stop() * scale;
        for (int i = entry + 1; i < prices.size(); i++) {
            double high = prices.high()[i];
            double low = prices.low()[i];
            if (rating.isBuy() ? low <= stop : high >= stop) {
                return Touched.STOP;
            }
            if (rating.isBuy() ? high >= target : low <= target) {
                return Touched.TARGET;
            }
        }
        return Touched.NONE;
    }

    private int sessions(int from, int to) {
        return calendar.ordinal(to) - calendar.ordinal(from);
    }

    private static int firstFrom(BarSeries bars, int day) {
        int at = Arrays.binarySearch(bars.days(), day);
        return at >= 0 ? at : -at - 1;
    }
}
