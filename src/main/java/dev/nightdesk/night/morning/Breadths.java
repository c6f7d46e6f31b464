package dev.nightdesk.night.morning;

import dev.nightdesk.night.morning.MarketViews.Sight;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.page.MarketView.Breadth;
import dev.nightdesk.report.page.MarketView.Part;
import dev.nightdesk.report.page.MarketView.Sector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
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
                                        sight -> sight.sector().orElseThrow(),
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

    private static Sector sector(String name, List<Sight> sights) {
        List<Sight> opinions =
                sights.stream()
                        .filter(one -> one.rating().filter(Breadths::isOpinion).isPresent())
                        .toList();
        return new Sector(
                name,
                sights.size(),
                mean(known(sights, Sight::dayReturn)),
                part(sights, Sight::dayReturn, change -> change > 0),
                part(sights, Sight::over200, over -> over > 0),
                mean(known(opinions, Sight::score)),
                count(opinions, Rating.STRONG_BUY, Rating.BUY),
                count(opinions, Rating.STRONG_SELL, Rating.SELL));
    }

    private static boolean isOpinion(Rating rating) {
        return rating != Rating.NO_OPINION;
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }

    private static int count(List<Sight> opinions, Rating one, Rating other) {
        return (int)
                opinions.stream()
                        .map(sight -> sight.rating().orElseThrow())
                        .filter(rating -> rating == one || rating == other)
                        .count();
    }
}
