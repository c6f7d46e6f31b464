package dev.nightdesk.market;

import java.util.List;

/// The market's simple return of sessions: the mean over common stocks with a bar in the session
/// and in the one before it, on adjusted prices, leaving out returns beyond ±50 %: one bad print of
/// a thin name would outweigh all others. Listings are added one by one, in ascending id order, so
/// that the same market gives the same sum.
public final class MarketReturn {

    private static final double BEYOND = 0.5;

    private final TradingCalendar calendar;
    private final int first;
    private final double[] sum;
    private final int[] count;

    /// @param from epoch day of the first session
    /// @param to epoch day of the last
    public MarketReturn(TradingCalendar calendar, int from, int to) {
        this.calendar = calendar;
        first = calendar.ordinal(from);
        int sessions = calendar.ordinal(to) - first + 1;
        sum = new double[sessions];
        count = new int[sessions];
    }

    /// Adds one listing's returns. Only the actions between two bars touch the return between them,
    /// so that it is the same on whatever day it is computed.
    ///
    /// @param traded its bars, up to the last session at most
    /// @param reported its actions
    public void add(BarSeries traded, List<CorporateAction> reported) {
        int size = traded.size();
        if (size < 2) {
            return;
        }
        int[] days = traded.days();
        double[] close = traded.close();
        List<CorporateAction> applied = ActionCheck.vet(traded, reported, days[size - 1]).applied();
        int action = 0;
        int before = calendar.ordinal(days[0]);
        for (int i = 1; i < size; i++) {
            double factor = 1;
            for (; action < applied.size() && applied.get(action).exDay() <= days[i]; action++) {
                boolean between = applied.get(action).exDay() > days[i - 1];
                factor *= between ? applied.get(action).factor() : 1;
            }
            int session = calendar.ordinal(days[i]);
            if (session == before + 1) {
                add(session - first, close[i] / (close[i - 1] * factor) - 1);
            }
            before = session;
        }
    }

    private void add(int at, double simpleReturn) {
        if (at >= 0 && at < sum.length && Math.abs(simpleReturn) <= BEYOND) {
            sum[at] += simpleReturn;
            count[at]++;
        }
    }

    /// The mean of a session, NaN if no listing has a return.
    public double of(int session) {
        int at = calendar.ordinal(session) - first;
        return count[at] == 0 ? Double.NaN : sum[at] / count[at];
    }

    /// How many listings a session's mean is over.
    public int listings(int session) {
        return count[calendar.ordinal(session) - first];
    }
}
