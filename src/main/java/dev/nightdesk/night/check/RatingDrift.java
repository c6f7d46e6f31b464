package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.DriftSettings;
import dev.nightdesk.rating.Rating;
import java.util.List;
import java.util.Locale;

/// Whether a rating is given to another share of the market than usual by this model.
final class RatingDrift extends Drift {

    private final Rating rating;

    RatingDrift(Rating rating) {
        this.rating = rating;
    }

    static String id(Rating rating) {
        return "share_" + rating.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String id() {
        return id(rating);
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    double number(Evidence evidence) {
        return evidence.share(rating);
    }

    @Override
    List<Double> earlier(Evidence evidence) {
        return evidence.past().publishedByModel(id());
    }

    @Override
    double floor(Evidence evidence, DriftSettings settings) {
        return settings.ratingShare();
    }

    @Override
    String name() {
        return "share of " + rating;
    }

    @Override
    String words(double number) {
        return Percent.of(number);
    }
}
