package dev.nightdesk.night;

import dev.nightdesk.night.learn.Training;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Interval;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a training has come to, in words.
record TrainWords(Trainings trainings) {

    List<String> of(RunParameters run) {
        Training training = trainings.of(run);
        List<String> lines = new ArrayList<>();
        for (int horizon : training.settings().horizons()) {
            Optional<Contest> contest = stores().contests().find(training.id(horizon));
            if (contest.isPresent()) {
                lines.addAll(told(contest.get()));
            } else {
                lines.add(
                        "%d sessions ahead: not tried, that needs %d sessions with readings"
                                .formatted(
                                        horizon,
                                        training.settings().trial().sessionsNeeded(horizon)));
            }
        }
        lines.add("more: nightdesk model list | compare | show ID");
        return lines;
    }

    private Stores stores() {
        return trainings.stores();
    }

    private List<String> told(Contest one) {
        List<String> lines = new ArrayList<>();
        List<Score> scores = stores().contests().scores(one.id());
        lines.add(
                "%d sessions ahead, %d sessions tested (%s..%s), net of %s a side:"
                        .formatted(
                                one.horizon(),
                                one.sessions(),
                                one.first(),
                                one.last(),
                                percent(trainings.settings().costPerSide())));
        lines.add(
                "  %-16s %-26s %-8s %-8s %-8s %s"
                        .formatted("model", "rank IC (95 %)", "gross", "net", "hits", "turnover"));
        scores.forEach(score -> lines.add(line(score)));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  luck reaches %+.3f..%+.3f (%d candidates), a claim has to beat %+.3f (%d configurations ever scored)",
                        one.luck().low(),
                        one.luck().high(),
                        one.luck().means().length,
                        one.luck().border(),
                        one.tried()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  a planted leak shows %+.3f; features that know too much: %s",
                        one.leak(),
                        one.suspects().isEmpty() ? "none" : one.suspects()));
        lines.add("  " + honestly(one, scores));
        return lines;
    }

    /// What is and what is not shown.
    private String honestly(Contest one, List<Score> scores) {
        Optional<Model> champion = stores().models().champion(one.horizon());
        return champion.map(model ->
                        "champion: " + model.id() + "; " + verdict(model.learner(), scores))
                .orElseGet(() ->
                        "no champion; "
                                + scores.stream()
                                        .filter(score -> !score.baseline())
                                        .map(Score::verdict)
                                        .findFirst()
                                        .orElse("nothing was tried"));
    }

    private static String verdict(String learner, List<Score> scores) {
        return scores.stream()
                .filter(score -> score.model().equals(learner))
                .map(Score::verdict)
                .findFirst()
                .orElse("");
    }

    private static String line(Score one) {
        return "  %-16s %-26s %-8s %-8s %-8s %s"
                .formatted(
                        one.model(),
                        interval(one.ic()),
                        percent(one.gross()),
                        percent(one.net()),
                        percent(one.hits()),
                        percent(one.turnover()));
    }

    private static String interval(Interval one) {
        return Double.isNaN(one.low())
                ? String.format(Locale.ROOT, "%+.3f", one.mean())
                : String.format(
                        Locale.ROOT, "%+.3f (%+.3f..%+.3f)", one.mean(), one.low(), one.high());
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }
}
