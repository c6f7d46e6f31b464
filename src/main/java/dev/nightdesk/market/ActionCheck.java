package dev.nightdesk.market;

import static dev.nightdesk.market.QuarantineReason.CONTRADICTED;
import static dev.nightdesk.market.QuarantineReason.REPEATED;
import static dev.nightdesk.market.QuarantineReason.UNTESTED;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.nightdesk.market.Vetted.Quarantined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Decides which reported actions to believe, from the bars as traded and nothing that came later.
///
/// - **A large action needs the price to show it.** Sources report splits a session or two early
///   (NFLX 1/7 on 2015-07-14 and 07-15, the second one real) or wrongly; the price jump decides. Of
///   splits that the same jump could confirm, the nearest one stands. An action of more than 12 %
///   outweighs a day's noise: in the real market of 2015–2016 41 of 46 such dividends and spin-offs
///   show in the price, and the other five factors do not fit the jump they explain.
/// - **A small action is believed**, even before the first bar that follows it.
/// - **The last report of a dividend stands.** Sources list a declared dividend as of each session
///   until it goes ex (MBFIP, every session of 2015-04-09..28), and list it twice. Two dividends of
///   nearly the same factor less than a week apart are one. Different ones on one ex-day, a regular
///   and a special one, both count; in the real file all 37 repeated keys are one event twice.
public final class ActionCheck {

    /// An action whose factor is further from 1 than this needs confirmation.
    private static final double LARGE = 0.88;

    /// How much the effects (1 − factor) of two reports of one event may differ, as a fraction: one
    /// amount is relative to the closes of different days.
    private static final double ALIKE = 0.05;

    /// Calendar days. Weekly payers go ex every seventh day.
    private static final int WEEK = 7;

    private final PriceJumps jumps;
    private final List<CorporateAction> applied = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    private ActionCheck(PriceJumps jumps) {
        this.jumps = jumps;
    }

    /// What to do with each action that has gone ex by a day. Actions yet to come and actions
    /// without a bar before them have no effect and are left out.
    ///
    /// @param reported in any order, the order of delivery where ex-days are equal
    /// @param asOf epoch day; later bars and ex-days are not looked at
    public static Vetted vet(BarSeries traded, List<? extends CorporateAction> reported, int asOf) {
        return reported.isEmpty()
                ? new Vetted(List.of(), List.of())
                : new ActionCheck(new PriceJumps(traded, asOf)).vet(reported, asOf);
    }

    private Vetted vet(List<? extends CorporateAction> reported, int asOf) {
        List<? extends CorporateAction> effective =
                reported.stream()
                        .filter(action -> action.exDay() <= asOf)
                        .filter(action -> jumps.anyBefore(action.exDay()))
                        .sorted(comparingInt(CorporateAction::exDay))
                        .toList();
        List<Dividend> dividends = lastReports(only(Dividend.class, effective));
        byJump(only(Split.class, effective)).forEach(rivals -> decide(rivals, dividends));
        List<Split> splits = only(Split.class, applied);
        dividends.forEach(dividend -> decide(dividend, splits));
        applied.sort(comparingInt(CorporateAction::exDay));
        return new Vetted(List.copyOf(applied), List.copyOf(quarantined));
    }

    private List<Dividend> lastReports(List<Dividend> reports) {
        List<Dividend> standing = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Dividend report = reports.get(i);
            if (reports.subList(i + 1, reports.size()).stream().anyMatch(repeats(report))) {
                quarantine(report, REPEATED);
            } else {
                standing.add(report);
            }
        }
        return standing;
    }

    private static Predicate<Dividend> repeats(Dividend earlier) {
        return later -> later.exDay() - earlier.exDay() < WEEK && alike(later, earlier);
    }

    /// Splits that stand or fall by the same jump: one of them at most is real.
    private Collection<List<Split>> byJump(List<Split> splits) {
        return splits.stream().collect(groupingBy(this::evidence, TreeMap::new, toList())).values();
    }

    private void decide(List<Split> rivals, List<Dividend> dividends) {
        double besides = product(dividends, evidence(rivals.getFirst()));
        Split nearest = Collections.min(rivals, comparingDouble(split -> off(split, besides)));
        List<Split> others = new ArrayList<>(rivals);
        others.remove(nearest);
        if (believed(nearest, besides)) {
            applied.add(nearest);
            others.forEach(
                    split -> quarantine(split, alike(split, nearest) ? REPEATED : CONTRADICTED));
        } else {
            rivals.forEach(this::disbelieve);
        }
    }

    private void decide(Dividend dividend, List<Split> splits) {
        if (believed(dividend, product(splits, evidence(dividend)))) {
            applied.add(dividend);
        } else {
            disbelieve(dividend);
        }
    }

    private boolean believed(CorporateAction action, double besides) {
        boolean small = action.factor() > LARGE && action.factor() < 1 / LARGE;
        return small || PriceJumps.confirms(jumps.over(action.exDay()) / besides, action.factor());
    }

    private double off(CorporateAction action, double besides) {
        return PriceJumps.distance(jumps.over(action.exDay()) / besides, action.factor());
    }

    private int evidence(CorporateAction action) {
        return jumps.evidence(action.exDay());
    }

    /// What the other actions behind a jump contribute to it.
    private double product(List<? extends CorporateAction> actions, int evidence) {
        double product = 1;
        for (CorporateAction action : actions) {
            product *= evidence(action) == evidence ? action.factor() : 1;
        }
        return product;
    }

    private void disbelieve(CorporateAction action) {
        boolean untested = Double.isNaN(jumps.over(action.exDay()));
        quarantine(action, untested ? UNTESTED : CONTRADICTED);
    }

    private void quarantine(CorporateAction action, QuarantineReason reason) {
        quarantined.add(new Quarantined(action, reason));
    }

    private static boolean alike(CorporateAction one, CorporateAction other) {
        double effect = Math.abs(1 - other.factor());
        return Math.abs(one.factor() - other.factor()) <= ALIKE * effect;
    }

    private static <T extends CorporateAction> List<T> only(
            Class<T> kind, List<? extends CorporateAction> actions) {
        return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
