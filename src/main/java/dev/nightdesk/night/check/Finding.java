package dev.nightdesk.night.check;

/// What a check has found.
///
/// @param observed in the unit of the threshold; NaN where there was nothing to observe
/// @param threshold the border next to what was observed; NaN where there is none
/// @param words what it means
public record Finding(boolean passed, double observed, double threshold, String words) {

    static Finding atLeast(double least, double observed, String words) {
        return new Finding(observed >= least, observed, least, words);
    }

    static Finding atMost(double most, double observed, String words) {
        return new Finding(observed <= most, observed, most, words);
    }

    /// Nothing to observe is nothing to object to.
    static Finding nothing(String why) {
        return new Finding(true, Double.NaN, Double.NaN, why);
    }
}
