package dev.nightdesk.report.page;

import java.time.LocalDate;
import java.util.Optional;

/// What is known so far of what became of recommendations.
///
/// @param sets published sessions
/// @param since the first of them
/// @param horizon exchange sessions within which a recommendation is to come true, 0 if unknown
/// @param matured sets whose horizon has passed
public record TrackRecord(int sets, Optional<LocalDate> since, int horizon, int matured) {

    /// What can be said of it.
    public String words() {
        return since.map(this::words).orElse("Nothing has been published yet.");
    }

    private String words(LocalDate first) {
        String published =
                sets == 1
                        ? "One set has been published, that of %s.".formatted(first)
                        : "%d sets have been published since %s.".formatted(sets, first);
        return published
                + due()
                + " How recommendations came out is not reckoned yet, so nothing is claimed here.";
    }

    private String due() {
        return horizon == 0
                ? ""
                : " A recommendation is to come true within %d sessions; of %s that time is over."
                        .formatted(horizon, matured == 0 ? "none" : Shown.counted(matured, "set"));
    }
}
