package dev.nightdesk.night.morning;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Learners;
import dev.nightdesk.forecast.LuckBand.Band;
import dev.nightdesk.night.learn.LuckSince;
import dev.nightdesk.report.page.ModelsView;
import dev.nightdesk.report.page.ModelsView.Horizon;
import dev.nightdesk.report.page.ModelsView.Look;
import dev.nightdesk.report.page.ModelsView.Luck;
import dev.nightdesk.report.page.ModelsView.Row;
import dev.nightdesk.report.page.ModelsView.Tested;
import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.CanaryStore.Stance;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what was known of the models on the night of a session: contests held before it was
/// published, and looks at sessions whose horizon was over.
final class ModelsViews {

    /// Those that models are shown beside.
    private static final Set<String> BESIDE = Set.of(Learners.TO_BEAT, "random");

    private final Edition edition;
    private final Stores stores;
    private final List<Model> models;

    ModelsViews(Edition edition) {
        this.edition = edition;
        this.stores = edition.stores();
        this.models = stores.models().all();
    }

    ModelsView view() {
        Map<Integer, Contest> newest = new TreeMap<>();
        stores.contests().all().stream()
                .filter(this::wasKnown)
                .forEach(one -> newest.putIfAbsent(one.horizon(), one));
        return new ModelsView(
                stores.canaries().stance(edition.session()).map(ModelsViews::words),
                newest.values().stream().map(this::horizon).toList());
    }

    private static String words(Stance stance) {
        return stance.isTrusting() ? "trusted: " + stance.reason() : stance.reason();
    }

    private boolean wasKnown(Contest one) {
        return !one.at().isAfter(edition.asOf()) && !one.last().isAfter(edition.session());
    }

    private Horizon horizon(Contest contest) {
        Optional<Model> champion = champion(contest.horizon());
        List<Seen> seen =
                stores.canaries().seen(contest.horizon(), contest.features()).stream()
                        .filter(this::wasKnown)
                        .toList();
        Rows rows = new Rows(contest, seen);
        return new Horizon(
                contest.horizon(),
                champion.map(Model::id),
                new Tested(
                        contest.first(),
                        contest.last(),
                        contest.sessions(),
                        contest.luck().border(),
                        contest.tried()),
                rows.rows(champion),
                rows.luck(seen),
                look(seen));
    }

    /// What the last decisions before the report's night came to.
    private Optional<Model> champion(int horizon) {
        Map<String, State> states = new TreeMap<>();
        stores.models().changes().stream()
                .filter(one -> one.horizon() == horizon && !one.at().isAfter(edition.asOf()))
                .forEach((Change one) -> states.put(one.model(), one.state()));
        return models.stream().filter(one -> states.get(one.id()) == State.CHAMPION).findFirst();
    }

    /// Outcomes begin a session after their own.
    private boolean wasKnown(Seen one) {
        return !one.at().isAfter(edition.asOf()) && !one.session().isAfter(due(one.horizon()));
    }

    private LocalDate due(int horizon) {
        return edition.calendar().sessionsBack(edition.session(), horizon + 1);
    }

    private Optional<Look> look(List<Seen> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Seen last = seen.getLast();
        return Optional.of(
                new Look(
                        last.session(),
                        last.session().equals(due(last.horizon())),
                        last.caught(),
                        last.planted(),
                        suspects(seen, last),
                        (int) seen.stream().filter(Seen::caught).count(),
                        seen.size()));
    }

    /// A night looks at several where it makes up for others.
    private static List<String> suspects(List<Seen> seen, Seen last) {
        return seen.stream()
                .filter(one -> one.at().equals(last.at()) && !one.suspects().isEmpty())
                .flatMap(one -> Stream.of(one.suspects().split(",", -1)))
                .distinct()
                .sorted()
                .toList();
    }

    /// What those of a contest were measured at, then and since.
    private final class Rows {

        private final Contest contest;
        private final Map<String, List<Realised>> realised;

        Rows(Contest contest, List<Seen> seen) {
            this.contest = contest;
            Set<LocalDate> known = seen.stream().map(Seen::session).collect(Collectors.toSet());
            this.realised =
                    stores.canaries().realised(contest.horizon()).stream()
                            .filter(one -> known.contains(one.session()))
                            .filter(one -> !Double.isNaN(one.ic()))
                            .collect(Collectors.groupingBy(Realised::model));
        }

        List<Row> rows(Optional<Model> champion) {
            List<Row> rows = new ArrayList<>();
            champion.filter(one -> !one.contest().equals(contest.id()))
                    .flatMap(this::older)
                    .ifPresent(rows::add);
            List<Score> scores = stores.contests().scores(contest.id());
            scores.stream().filter(one -> !one.baseline()).map(this::learner).forEach(rows::add);
            scores.stream()
                    .filter(one -> BESIDE.contains(one.model()))
                    .map(this::baseline)
                    .forEach(rows::add);
            return rows;
        }

        private Optional<Row> older(Model champion) {
            return stores.contests().scores(champion.contest()).stream()
                    .filter(one -> one.model().equals(champion.learner()))
                    .map(one -> row(champion.id(), one, of(champion.id())))
                    .findFirst();
        }

        /// What a learner has foretold, whichever training it was of: each is of a week.
        private Row learner(Score one) {
            List<Realised> foretold =
                    models.stream()
                            .filter(model -> model.learner().equals(one.model()))
                            .flatMap(model -> of(model.id()).stream())
                            .toList();
            return row(one.model(), one, foretold);
        }

        private List<Realised> of(String model) {
            return realised.getOrDefault(model, List.of());
        }

        /// The sessions that a model has foretold: others do not compare.
        private Set<LocalDate> foretold() {
            return models.stream()
                    .flatMap(model -> of(model.id()).stream())
                    .map(Realised::session)
                    .collect(Collectors.toSet());
        }

        Luck luck(List<Seen> seen) {
            if (!contest.features().equals(Features.version())) {
                return Luck.NONE;
            }
            Set<LocalDate> foretold = foretold();
            List<Seen> looks =
                    seen.stream().filter(one -> foretold.contains(one.session())).toList();
            Band band = new LuckSince(contest).over(looks);
            return new Luck(looks.size(), band.candidates(), band.high());
        }

        private Row baseline(Score one) {
            Set<LocalDate> foretold = foretold();
            return row(
                    one.model(),
                    one,
                    of(one.model()).stream()
                            .filter(each -> foretold.contains(each.session()))
                            .toList());
        }

        private static Row row(String name, Score one, List<Realised> since) {
            return new Row(
                    name,
                    one.ic().mean(),
                    one.ic().low(),
                    one.ic().high(),
                    one.net(),
                    since.size(),
                    since.stream().mapToDouble(Realised::ic).average().orElse(Double.NaN));
        }
    }
}
