package dev.nightdesk.night.morning;

import dev.nightdesk.market.MarketReturn;
import dev.nightdesk.night.morning.MarketViews.Sight;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.page.Brought;
import dev.nightdesk.report.page.MarketView.Breadth;
import dev.nightdesk.report.page.MarketView.Known;
import dev.nightdesk.report.page.MarketView.Part;
import dev.nightdesk.report.page.MarketView.Sector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Counts what listings have in common.
final class Breadths {

    /// The extremes of a year come back from a division.
    private static final double ROUNDING = 1e-9;

    private Breadths() {}

    /// @param dayReturn of the market
    static Breadth of(List<Sight> sights, double dayReturn) {
        return new Breadth(
                dayReturn,
                part(sights, Sight::dayReturn, change -> change > 0).count(),
                part(sights, Sight::dayReturn, change -> change < 0).count(),
                part(sights, Sight::dayReturn, change -> change == 0).count(),
                part(sights, Sight::over50, over -> over > 0),
                part(sights, Sight::over200, over -> over > 0),
                part(sights, Sight::underHigh, under -> under >= -ROUNDING),
                part(sights, Sight::overLow, over -> over <= ROUNDING));
    }

    /// Those that fit, of those of which it is known.
    private static Part part(
            List<Sight> sights, ToDoubleFunction<Sight> value, DoublePredicate fits) {
        double[] known = known(sights, value).toArray();
        return new Part((int) DoubleStream.of(known).filter(fits).count(), known.length);
    }

    private static DoubleStream known(List<Sight> sights, ToDoubleFunction<Sight> value) {
        return sights.stream().mapToDouble(value).filter(one -> !Double.isNaN(one));
    }

    /// Sectors, largest first.
    static List<Sector> sectors(List<Sight> sights) {
        Map<String, List<Sight>> bySector =
                sights.stream()
                        .filter(sight -> sight.sector().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        sight -> sight.sector().orElseThrow().words(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return bySector.entrySet().stream()
                .map(one -> sector(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparingInt(Sector::listings)
                                .reversed()
                                .thenComparing(Sector::name))
                .toList();
    }

    /// When the sectors of the listings were so; empty where none is known.
    static Optional<Known> known(List<Sight> sights) {
        List<LocalDate> days =
                sights.stream()
                        .flatMap(sight -> sight.sector().stream())
                        .map(Brought::day)
                        .sorted()
                        .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(days.getFirst(), days.getLast()));
    }

    private static Sector sector(String name, List<Sight> sights) {
        List<Sight> opinions =
                sights.stream()
                        .filter(one -> one.rating().filter(Rating::isOpinion).isPresent())
                        .toList();
        return new Sector(
                name,
                sights.size(),
                mean(known(sights, Sight::dayReturn).filter(MarketReturn::counts)),
                part(sights, Sight::dayReturn, change -> change > 0),
                part(sights, Sight::over200, over -> over > 0),
                mean(known(opinions, Sight::score)),
                count(opinions, Rating::isBuy),
                count(opinions, Rating::isSell));
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }

    private static int count(List<Sight> opinions, Predicate<Rating> kind) {
        return (int) opinions.stream().flatMap(one -> one.rating().stream()).filter(kind).count();
    }
}
