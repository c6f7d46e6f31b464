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
        int before = calendar.ordinal(days[0]);
        for (int i = 1; i < size; i++) {
            int session = calendar.ordinal(days[i]);
            if (session == before + 1) {
                add(session - first, simpleReturn(traded, i, reported));
            }
            before = session;
        }
    }

    /// The return of one listing from one bar to the next, seen by the light of that day alone; a
    /// fraction.
    ///
    /// @param traded the two bars
    /// @param reported its actions
    public static double between(BarSeries traded, List<CorporateAction> reported) {
        return simpleReturn(traded, traded.size() - 1, reported);
    }

    /// The return from one bar to the next, seen by the light of that day alone.
    private static double simpleReturn(BarSeries traded, int at, List<CorporateAction> reported) {
        int today = traded.days()[at];
        double before = traded.close()[at - 1];
        if (anyOn(today, reported)) {
            List<CorporateAction> todays =
                    reported.stream().filter(action -> action.exDay() == today).toList();
            BarSeries both = traded.slice(at - 1, at + 1);
            for (CorporateAction action : ActionCheck.vet(both, todays, today).applied()) {
                before *= action.factor();
            }
        }
        return traded.close()[at] / before - 1;
    }

    private static boolean anyOn(int day, List<CorporateAction> actions) {
        for (CorporateAction action : actions) {
            if (action.exDay() == day) {
                return true;
            }
        }
        return false;
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
