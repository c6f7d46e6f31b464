package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What a company's filings say at a session, sorted once for all readings on filings.
///
/// What ended more than 550 days before the session is not what the company is now: a concept
/// without a younger figure counts as not filed, and so does a sum of twelve months or a balance
/// sheet that is older. A company that files once a year has a figure of up to 365 days plus the 90
/// that small companies may take for their annual report; the rest is for those who file late.
///
/// Figures that a ratio compares over time are of the same twelve months or of the same day.
final class Accounts {

    static final int OLDEST_DAYS = 550;

    private static final FactHistory NOTHING = new FactHistory();

    private final ListingHistory history;
    private final Map<Concept, FactHistory> byConcept = new EnumMap<>(Concept.class);
    private final SplitsSince splits;
    private final int session;
    private int lastFiled = Integer.MIN_VALUE;

    /// @param history with at least one bar
    Accounts(ListingHistory history) {
        this.history = history;
        int[] days = history.prices().traded().days();
        session = days[days.length - 1];
        splits = new SplitsSince(history.splits());
        history.facts().forEach(this::take);
    }

    /// A period that ends after it was filed is a fault and left out.
    private void take(Fact fact) {
        if (fact.periodEnd() <= fact.filed()) {
            byConcept.computeIfAbsent(fact.concept(), concept -> new FactHistory()).add(fact);
            lastFiled = Math.max(lastFiled, fact.filed());
        }
    }

    /// Two figures that belong together.
    record Pair(double one, double other) {}

    /// Days from the newest filing to the session; NaN where nothing was filed.
    double age() {
        return lastFiled == Integer.MIN_VALUE ? Double.NaN : session - lastFiled;
    }

    /// US dollars as traded.
    double close() {
        return LastClose.of(history);
    }

    SplitsSince splits() {
        return splits;
    }

    /// US dollars: shares outstanding × close; NaN if unknown.
    double marketValue() {
        return SharesOutstanding.of(this) * close();
    }

    /// Whether what ended on that day is young enough to be said of the session.
    boolean isYoung(int day) {
        return session - day <= OLDEST_DAYS;
    }

    /// What was filed of a concept, nothing if the newest is too old.
    FactHistory of(Concept concept) {
        FactHistory known = byConcept.getOrDefault(concept, NOTHING);
        return known.latest().filter(newest -> isYoung(newest.periodEnd())).isPresent()
                ? known
                : NOTHING;
    }

    /// The latest figure of a balance sheet; NaN if unknown.
    double latest(Concept concept) {
        return of(concept).latest().map(Fact::value).orElse(Double.NaN);
    }

    /// The same, NaN as well unless above zero: what a ratio is taken to.
    double latestPositive(Concept concept) {
        double latest = latest(concept);
        return latest > 0 ? latest : Double.NaN;
    }

    /// The sum of an amount over the last twelve months; NaN if unknown.
    double year(Concept concept) {
        return year(concept, Integer.MAX_VALUE).map(TrailingYear::sum).orElse(Double.NaN);
    }

    /// The sum of a figure per share over the last twelve months, US dollars a share of the
    /// session; NaN if unknown.
    double yearPerShare(Concept concept) {
        return year(of(concept), concept, splits::perShare)
                .map(TrailingYear::sum)
                .orElse(Double.NaN);
    }

    /// The sum of an amount over the last twelve months known of those that end by a day.
    Optional<TrailingYear> year(Concept concept, int until) {
        return year(of(concept).until(until), concept, Fact::value);
    }

    /// The sum over the twelve months before; not known of any other span.
    Optional<TrailingYear> yearBefore(Concept concept, TrailingYear year) {
        return TrailingYear.of(
                        of(concept).until(FactHistory.latestYearBefore(year.end())),
                        concept,
                        Fact::value)
                .filter(before -> FactHistory.isYearBefore(before.end(), year.end()));
    }

    private Optional<TrailingYear> year(
            FactHistory known, Concept concept, ToDoubleFunction<Fact> value) {
        return TrailingYear.of(known, concept, value).filter(year -> isYoung(year.end()));
    }

    /// The sums of two amounts over the last twelve months that are known of both.
    Optional<Pair> sameYear(Concept concept, Concept another) {
        int until = Integer.MAX_VALUE;
        while (true) {
            Optional<TrailingYear> one = year(concept, until);
            Optional<TrailingYear> other = year(another, until);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            if (FactHistory.isSameEnd(one.get().end(), other.get().end())) {
                return Optional.of(new Pair(one.get().sum(), other.get().sum()));
            }
            until = Math.min(one.get().end(), other.get().end());
        }
    }

    /// Two figures of the latest balance sheet that has both.
    Optional<Pair> sameDay(Concept concept, Concept another) {
        FactHistory others = of(another);
        return of(concept)
                .latestTogetherWith(others)
                .filter(one -> isYoung(one.periodEnd()))
                .flatMap(one ->
                        others.asOf(one.periodEnd())
                                .map(other -> new Pair(one.value(), other.value())));
    }
}
