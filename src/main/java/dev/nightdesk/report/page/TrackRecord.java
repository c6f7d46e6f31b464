package dev.nightdesk.report.page;

import dev.nightdesk.report.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known so far of what became of recommendations.
///
/// @param sets published sessions
/// @param since the first of them
/// @param horizon exchange sessions within which a recommendation is to come true, 0 if unknown
/// @param matured sets whose horizon has passed
/// @param judged what came of them, by horizon
/// @param simulated the same of simulated history, which nobody ever published
public record TrackRecord(
        int sets,
        Optional<LocalDate> since,
        int horizon,
        int matured,
        List<Judged> judged,
        List<Judged> simulated) {

    public TrackRecord {
        judged = List.copyOf(judged);
        simulated = List.copyOf(simulated);
    }

    /// What came of the buys or the sells at a horizon.
    ///
    /// @param advice `buys` or `sells`
    /// @param gain what following one brought on average, over the market and after costs
    /// @param hitRate share of those that brought something
    public record Judged(int horizon, String advice, int opinions, double gain, double hitRate) {

        private String words() {
            return "%s after %d sessions %s (%d, right %s)"
                    .formatted(
                            advice,
                            horizon,
                            Figures.smallChange(gain),
                            opinions,
                            Figures.share(hitRate));
        }
    }

    /// What can be said of it.
    public String words() {
        return since.map(this::words).orElse("Nothing has been published yet.") + history();
    }

    private String words(LocalDate first) {
        String published =
                sets == 1
                        ? "One set has been published, that of %s.".formatted(first)
                        : "%d sets have been published since %s.".formatted(sets, first);
        return published + due() + came();
    }

    private String due() {
        return horizon == 0
                ? ""
                : " A recommendation is to come true within %d sessions; of %s that time is over."
                        .formatted(horizon, matured == 0 ? "none" : Shown.counted(matured, "set"));
    }

    private String came() {
        return judged.isEmpty()
                ? " None has been judged yet, so nothing is claimed here."
                : " Against the market and after costs they brought: " + words(judged) + ".";
    }

    private String history() {
        return simulated.isEmpty()
                ? ""
                : " Simulated history, computed afterwards and never published: "
                        + words(simulated)
                        + ".";
    }

    private static String words(List<Judged> some) {
        return some.stream().map(Judged::words).collect(Collectors.joining("; "));
    }
}
