package dev.nightdesk.forecast;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// By how much one model's daily rank IC beats another's, over the sessions that both have: what
/// both owe to the same days falls out.
///
/// @param model whose lead it is
/// @param against whom it is compared with
/// @param horizon sessions that an outcome looks over
/// @param lead of the model, in rank IC
public record PairedDifference(String model, String against, int horizon, SeriesMean lead) {

    /// Pairs two scorecards by session.
    ///
    /// @throws IllegalArgumentException if the two are of different horizons
    public static PairedDifference of(Scorecard model, Scorecard against) {
        if (model.horizon() != against.horizon()) {
            throw new IllegalArgumentException(
                    "horizons differ: " + model.horizon() + " and " + against.horizon());
        }
        return new PairedDifference(
                model.model(),
                against.model(),
                model.horizon(),
                SeriesMean.of(leads(model.dailyIc(), against.dailyIc()), model.horizon()));
    }

    private static double[] leads(List<DailyIc> model, List<DailyIc> against) {
        Map<Integer, Double> others =
                against.stream().collect(Collectors.toMap(DailyIc::session, DailyIc::ic));
        return model.stream()
                .mapToDouble(day -> day.ic() - others.getOrDefault(day.session(), Double.NaN))
                .toArray();
    }
}
