package dev.nightdesk.night;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Chain.Bars;
import dev.nightdesk.night.Chain.Close;
import dev.nightdesk.night.Chain.Filings;
import dev.nightdesk.night.Chain.Measured;
import dev.nightdesk.night.Histories.History;
import dev.nightdesk.rating.Analysed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a listing's readings of a session were read from.
record Links(LocalDate session, History history) {

    private static final int CLOSES = 60;

    private int day() {
        return PlanStep.day(session);
    }

    /// Bars up to the session, the last of them with their closes in its prices.
    ///
    /// @param most that readings see
    Bars bars(int most) {
        BarSeries seen = history.traded().last(most);
        int[] days = seen.days();
        List<CorporateAction> applied = ActionCheck.vet(seen, history.actions(), day()).applied();
        double[] closes = Adjustment.adjust(seen, applied, day()).close();
        List<Close> last = new ArrayList<>();
        for (int i = Math.max(0, days.length - CLOSES); i < days.length; i++) {
            last.add(new Close(LocalDate.ofEpochDay(days[i]), closes[i]));
        }
        return new Bars(days.length, date(days, 0), date(days, days.length - 1), last, applied);
    }

    private static Optional<LocalDate> date(int[] days, int at) {
        return days.length == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[at]));
    }

    Filings filings() {
        Map<Concept, Fact> newest = new EnumMap<>(Concept.class);
        for (Fact fact : history.facts()) {
            newest.merge(fact.concept(), fact, Links::younger);
        }
        long days = history.facts().stream().mapToInt(Fact::filed).distinct().count();
        return new Filings(
                history.facts().size(), Math.toIntExact(days), List.copyOf(newest.values()));
    }

    private static Fact younger(Fact one, Fact other) {
        return Comparator.comparingInt(Fact::filed)
                                .thenComparingInt(Fact::periodEnd)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    /// The readings with their ranks among all.
    ///
    /// @param universe everyone analysed
    /// @param peers among whom those on filings have a rank as well
    List<Measured> readings(
            List<String> ids, double[] values, List<Analysed> universe, Peers peers) {
        List<double[]> all = universe.stream().map(Analysed::readings).toList();
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            double amongPeers =
                    Indicators.concepts(id).isEmpty()
                            ? Double.NaN
                            : peers.rank(values[i], universe, i);
            measured.add(
                    new Measured(
                            id, values[i], rank(values[i], column(all, i)), amongPeers, asOf(id)));
        }
        return measured;
    }

    /// The known values of one reading.
    static double[] column(List<double[]> universe, int at) {
        return universe.stream()
                .filter(one -> at < one.length)
                .mapToDouble(one -> one[at])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /// As the recommender ranks: the average rank of ties ÷ count of the known.
    static double rank(double value, double[] known) {
        long below = Arrays.stream(known).filter(one -> one < value).count();
        long ties = Arrays.stream(known).filter(one -> one == value).count();
        return ties == 0 ? Double.NaN : (below + (ties + 1) / 2.0) / known.length;
    }

    /// Of a reading on filings the day of the newest that it looks at, of one on headlines that of
    /// the newest; of one on prices that of the last bar.
    private Optional<LocalDate> asOf(String id) {
        if (Indicators.readsNews(id)) {
            return history.news().headlines().stream()
                    .map(one -> LocalDate.ofInstant(one.published(), TradingCalendar.NEW_YORK))
                    .max(Comparator.naturalOrder());
        }
        Set<Concept> concepts = Indicators.concepts(id);
        int[] days = history.traded().days();
        return concepts.isEmpty()
                ? date(days, days.length - 1)
                : history.facts().stream()
                        .filter(fact -> concepts.contains(fact.concept()))
                        .map(fact -> LocalDate.ofEpochDay(fact.filed()))
                        .max(Comparator.naturalOrder());
    }
}
