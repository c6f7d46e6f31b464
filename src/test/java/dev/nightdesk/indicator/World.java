package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Dividend;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.RecentNews;
import dev.nightdesk.market.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/// Everything that ever happens to one listing and its market; [#asOf] shows what was known of it
/// at one bar.
///
/// @param bars as traded
/// @param market epoch day to market return
/// @param facts in order of filing
/// @param headlines ascending by publication
record World(
        BarSeries bars,
        List<Split> splits,
        List<Dividend> dividends,
        SortedMap<Integer, Double> market,
        List<Fact> facts,
        List<Headline> headlines) {

    static final String NAME = "Tarn Valley Foods Inc";
    static final String TICKER = "TVF";

    private static final int LONGEST = 504;

    /// One in which nothing is said.
    World(
            BarSeries bars,
            List<Split> splits,
            List<Dividend> dividends,
            SortedMap<Integer, Double> market,
            List<Fact> facts) {
        this(bars, splits, dividends, market, facts, List.of());
    }

    /// As known at the close of the last bar there is.
    ListingHistory today() {
        return asOf(bars.size());
    }

    /// As known at the close of bar number `size`, counted from 1. The market's returns are those
    /// of all times: an indicator must not look at the later ones.
    ListingHistory asOf(int size) {
        BarSeries known = bars.prefix(size);
        int session = size == 0 ? Integer.MIN_VALUE : known.days()[size - 1];
        return new ListingHistory(
                adjusted(known, session),
                splits.stream().filter(split -> split.exDay() <= session).toList(),
                new MarketReturns(market),
                facts.stream().filter(fact -> fact.filed() <= session).toList(),
                size == 0 ? RecentNews.NONE : news(session));
    }

    /// The headlines of all times, the later ones too: an indicator must not look at them.
    private RecentNews news(int session) {
        return new RecentNews(close(session), NAME, TICKER, headlines);
    }

    static Instant close(int session) {
        return LocalDate.ofEpochDay(session).atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    /// The same world, had it ended with bar number `size`.
    World endingWith(int size) {
        int session = bars.days()[size - 1];
        return new World(
                bars.prefix(size),
                splits.stream().filter(split -> split.exDay() <= session).toList(),
                dividends.stream().filter(dividend -> dividend.exDay() <= session).toList(),
                market.headMap(session + 1),
                facts.stream().filter(fact -> fact.filed() <= session).toList(),
                headlines.stream()
                        .filter(one -> one.published().isBefore(close(session)))
                        .toList());
    }

    private AdjustedSeries adjusted(BarSeries known, int session) {
        DoubleUnaryOperator bySplits = day -> factor(splits, day, session);
        DoubleUnaryOperator byAll =
                day -> bySplits.applyAsDouble(day) * factor(dividends, day, session);
        BarSeries last = last(known);
        return new AdjustedSeries(
                last,
                scaled(last, last.high(), byAll),
                scaled(last, last.low(), byAll),
                scaled(last, last.close(), byAll),
                scaled(last, last.volume(), day -> 1 / bySplits.applyAsDouble(day)));
    }

    private static double factor(List<? extends CorporateAction> actions, double day, int session) {
        return actions.stream()
                .filter(action -> action.exDay() > day && action.exDay() <= session)
                .mapToDouble(CorporateAction::factor)
                .reduce(1, (a, b) -> a * b);
    }

    private static double[] scaled(BarSeries bars, double[] values, DoubleUnaryOperator factor) {
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, i -> values[i] * factor.applyAsDouble(bars.days()[i]));
        return scaled;
    }

    private static BarSeries last(BarSeries bars) {
        int to = bars.size();
        int from = Math.max(to - LONGEST, 0);
        return new BarSeries(
                Arrays.copyOfRange(bars.days(), from, to),
                Arrays.copyOfRange(bars.high(), from, to),
                Arrays.copyOfRange(bars.low(), from, to),
                Arrays.copyOfRange(bars.close(), from, to),
                Arrays.copyOfRange(bars.volume(), from, to));
    }
}
