package dev.nightdesk.rating;

import dev.nightdesk.indicator.Indicators;
import java.util.Locale;

/// What a reading looks at.
public enum Group {
    TECHNICAL,
    FUNDAMENTAL,
    SENTIMENT,
    FORECAST;

    /// Such as `technical`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The group of a reading; what an indicator had that is no more counts as technical.
    static Group of(String reading) {
        if (reading.startsWith("sentiment")) {
            return SENTIMENT;
        }
        if (reading.startsWith("forecast")) {
            return FORECAST;
        }
        return Indicators.concepts(reading).isEmpty() ? TECHNICAL : FUNDAMENTAL;
    }
}
