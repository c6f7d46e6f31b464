package dev.nightdesk.cli;

import dev.nightdesk.night.Models.Decayed;
import dev.nightdesk.night.Models.Demanded;
import dev.nightdesk.night.Models.Kept;
import dev.nightdesk.night.Models.Measure;
import dev.nightdesk.night.Models.Turned;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The tables that tell of models.
final class ModelSheets {

    private ModelSheets() {}

    /// The columns of what a model was measured at.
    static <T> Sheet<T> measured(Sheet<T> sheet, Function<T, Measure> of) {
        return sheet.column("horizon", one -> of.apply(one).horizon())
                .column("sessions", one -> of.apply(one).sessions())
                .column("rankIc", number(of, Measure::ic), words("%+.3f", of, Measure::ic))
                .column("rankIcLow", number(of, Measure::icLow), words("%+.3f", of, Measure::icLow))
                .column(
                        "rankIcHigh",
                        number(of, Measure::icHigh),
                        words("%+.3f", of, Measure::icHigh))
                .column("ahead", number(of, Measure::ahead), words("%+.3f", of, Measure::ahead))
                .column(
                        "aheadLow",
                        number(of, Measure::aheadLow),
                        words("%+.3f", of, Measure::aheadLow))
                .column(
                        "aheadHigh",
                        number(of, Measure::aheadHigh),
                        words("%+.3f", of, Measure::aheadHigh))
                .column("luck", number(of, Measure::luck), words("%+.3f", of, Measure::luck))
                .column("gross", number(of, Measure::gross), words("%.4f", of, Measure::gross))
                .column("net", number(of, Measure::net), words("%.4f", of, Measure::net))
                .column(
                        "turnover",
                        number(of, Measure::turnover),
                        words("%.3f", of, Measure::turnover))
                .column("hits", number(of, Measure::hits), words("%.3f", of, Measure::hits))
                .column("brier", number(of, Measure::brier), words("%.4f", of, Measure::brier))
                .column(
                        "coverage",
                        number(of, Measure::coverage),
                        words("%.3f", of, Measure::coverage))
                .column("edge", one -> of.apply(one).edge());
    }

    /// A number of a measure.
    @FunctionalInterface
    private interface Part {
        double of(Measure measure);
    }

    private static <T> Function<T, @Nullable Object> number(Function<T, Measure> of, Part part) {
        return one -> Json.number(part.of(of.apply(one)));
    }

    private static <T> Function<T, String> words(
            String format, Function<T, Measure> of, Part part) {
        return one -> few(format, part.of(of.apply(one)));
    }

    static String few(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    static Sheet<Turned> turns() {
        return new Sheet<Turned>()
                .column("model", Turned::model)
                .column("state", Turned::state)
                .column("by", Turned::by)
                .column("at", Turned::at)
                .column("reason", Turned::reason);
    }

    /// What a model had to show.
    static Sheet<Demanded> demands() {
        return new Sheet<Demanded>()
                .column("requirement", Demanded::name)
                .column(
                        "observed",
                        one -> Json.number(one.observed()),
                        one -> few("%.4f", one.observed()))
                .column(
                        "threshold",
                        one -> Json.number(one.threshold()),
                        one -> few("%.4f", one.threshold()))
                .column("met", Demanded::met);
    }

    /// What is left of a rank IC when one comes later.
    static Sheet<Decayed> decay() {
        return new Sheet<Decayed>()
                .column("sessionsLater", Decayed::sessions)
                .column("rankIc", one -> Json.number(one.ic()), one -> few("%+.3f", one.ic()));
    }

    /// Whether chances came true.
    static Sheet<Kept> reliability() {
        return new Sheet<Kept>()
                .column(
                        "chance",
                        one -> Json.number(one.chance()),
                        one -> few("%.3f", one.chance()))
                .column(
                        "happened",
                        one -> Json.number(one.happened()),
                        one -> few("%.3f", one.happened()))
                .column("count", Kept::count);
    }
}
