package dev.nightdesk.indicator;

import dev.nightdesk.market.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of one concept of one company: the latest filed figure of every period, ascending
/// by the period's end.
///
/// Periods are told apart by the day they end on, not by their label: in the filings of 2015 and
/// 2016 one pair of periods a year apart in a hundred has labels that do not say so (a fiscal year
/// not incremented, or by two), and a match by label would overwrite last year's quarter with this
/// year's.
final class FactHistory {

    /// Beyond what a 53rd week or a month's last Saturday moves, far below a quarter.
    private static final int SLACK_DAYS = 20;

    private static final int YEAR_DAYS = 365;

    private final List<Fact> facts = new ArrayList<>();

    /// Whether two periods ended on what is the same day for a company.
    static boolean isSameEnd(int day, int other) {
        return Math.abs(day - other) <= SLACK_DAYS;
    }

    /// Whether a period ended a year before another.
    static boolean isYearBefore(int day, int later) {
        return isSameEnd(day, later - YEAR_DAYS);
    }

    /// The last day that is a year before another.
    static int latestYearBefore(int day) {
        return day - YEAR_DAYS + SLACK_DAYS;
    }

    /// Filings arrive in order, so an equal period is superseded.
    void add(Fact fact) {
        int at = facts.size();
        while (at > 0 && facts.get(at - 1).periodEnd() > fact.periodEnd()) {
            at--;
        }
        for (int i = at - 1; i >= 0 && facts.get(i).periodEnd() == fact.periodEnd(); i--) {
            if (isQuarter(facts.get(i)) == isQuarter(fact)) {
                facts.remove(i);
                at--;
            }
        }
        facts.add(at, fact);
    }

    /// What is known of periods that ended by that day.
    FactHistory until(int day) {
        if (facts.isEmpty() || facts.getLast().periodEnd() <= day) {
            return this;
        }
        FactHistory earlier = new FactHistory();
        for (Fact fact : facts) {
            if (fact.periodEnd() <= day) {
                earlier.facts.add(fact);
            }
        }
        return earlier;
    }

    private static boolean isQuarter(Fact fact) {
        return fact.period().isQuarter();
    }

    /// The figure of the latest period, quarter or year: what a balance sheet says today.
    Optional<Fact> latest() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    /// The figure of the latest period for which the other concept has one as well.
    Optional<Fact> latestTogetherWith(FactHistory other) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (other.asOf(facts.get(i).periodEnd()).isPresent()) {
                return Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    Optional<Fact> latestQuarter() {
        return last(true);
    }

    Optional<Fact> latestYear() {
        return last(false);
    }

    private Optional<Fact> last(boolean quarter) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (isQuarter(facts.get(i)) == quarter) {
                return Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    /// The figure of a fiscal year that ended on that day.
    Optional<Fact> yearEnding(int day) {
        for (Fact fact : facts) {
            if (!isQuarter(fact) && fact.periodEnd() == day) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /// The latest figure as of that day, quarter or year.
    Optional<Fact> asOf(int day) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).periodEnd() == day) {
                return Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    /// The same quarter of the year before: the one that ended 365 days earlier, 20 days more or
    /// less.
    Optional<Fact> yearBefore(Fact quarter) {
        for (Fact fact : facts) {
            if (isQuarter(fact) && isYearBefore(fact.periodEnd(), quarter.periodEnd())) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /// The balance of a year before, quarter or year.
    Optional<Fact> balanceYearBefore(Fact balance) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (isYearBefore(facts.get(i).periodEnd(), balance.periodEnd())) {
                return Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    /// Quarters that ended after that day, ascending.
    List<Fact> quartersAfter(int day) {
        List<Fact> later = new ArrayList<>();
        for (Fact fact : facts) {
            if (isQuarter(fact) && fact.periodEnd() > day) {
                later.add(fact);
            }
        }
        return later;
    }
}
