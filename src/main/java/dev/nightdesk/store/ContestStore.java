package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Contests: models and baselines measured on the same sessions, out of sample.
public final class ContestStore {

    private static final Width WORDS = new Width(1_000);
    private static final Width SETTINGS = new Width(4_000);

    private final Database database;

    ContestStore(Database database) {
        this.database = database;
    }

    /// A contest of one horizon.
    ///
    /// @param id the same for the same training, such as `20160630-20-0a1b2c3d`
    /// @param horizon sessions
    /// @param first session of the tests
    /// @param last session of the tests
    /// @param sessions that were tested
    /// @param data fingerprint of all that was learnt from
    /// @param features version of the features
    /// @param program version of the program
    /// @param settings it was held by
    /// @param tried every configuration ever scored up to then, these included
    /// @param luck what weightings drawn by lot reach
    /// @param leak rank IC of the leak that was planted
    /// @param suspects features that know too much, commas between
    public record Contest(
            String id,
            int horizon,
            LocalDate first,
            LocalDate last,
            int sessions,
            String data,
            String features,
            String program,
            int seed,
            String settings,
            int tried,
            Luck luck,
            double leak,
            String suspects,
            Instant at) {}

    /// Mean rank ICs that come by luck.
    ///
    /// @param means of each that was drawn, those of shuffled labels last
    /// @param shuffled weights of models that learnt from shuffled labels of all that is known, one
    ///   model after the other: luck of later sessions is measured by them too
    /// @param low 2.5 % are below
    /// @param high 2.5 % are above
    /// @param border what a claim has to exceed, with all that was ever tried
    public record Luck(double[] means, double[] shuffled, double low, double high, double border) {}

    /// What one of them was measured at. NaN where it is not known.
    ///
    /// @param model a learner or a baseline
    /// @param edge whether it has shown all that it has to
    /// @param verdict in words
    /// @param sessions measured
    /// @param ic mean daily rank IC
    /// @param p chance of such an IC without skill, one claim
    /// @param ratio mean over deviation of the daily IC
    /// @param ahead its daily IC less the composite's, with its interval
    /// @param gross return of the upper fifth less that of the lower, per horizon, a fraction
    /// @param net the same less costs
    /// @param turnover share of the upper fifth that changes in a session
    /// @param hits share of the upper fifth that beat the market
    /// @param signs share of all whose sign was foretold
    /// @param brier mean square error of the chances, 0.25 knows nothing
    /// @param coverage share of the outcomes that it had a score for
    /// @param decay rank IC against outcomes that begin later
    /// @param reliability of each group: foretold, happened, how many
    public record Score(
            String model,
            boolean baseline,
            boolean edge,
            String verdict,
            int sessions,
            Interval ic,
            double p,
            double ratio,
            Interval ahead,
            double gross,
            double net,
            double turnover,
            double hits,
            double signs,
            double brier,
            double coverage,
            double[] decay,
            double[] reliability) {}

    /// A mean and where it lies in 95 of 100 cases.
    public record Interval(double mean, double low, double high) {}

    /// What a model had to show.
    public record Requirement(
            String model, String name, double observed, double threshold, boolean met) {}

    /// Every configuration that was ever scored.
    ///
    /// @param own contests that are not counted, at least one
    public int tried(Collection<String> own) {
        return database.sql("contest/tried").param("own", own).query(Integer.class).single();
    }

    /// Keeps a contest with all that came of it. The caller's transaction makes it one with its
    /// models.
    void store(Contest contest, List<Score> scores, Collection<Requirement> requirements) {
        insert(contest);
        database.merge(
                "contest_score",
                rows -> {
                    for (int place = 0; place < scores.size(); place++) {
                        columns(rows.text(contest.id()).integer(place), scores.get(place)).end();
                    }
                });
        database.merge(
                "contest_requirement",
                rows -> {
                    int place = 0;
                    for (Requirement one : requirements) {
                        rows.text(contest.id())
                                .text(one.model())
                                .integer(place++)
                                .text(one.name())
                                .real(one.observed())
                                .real(one.threshold())
                                .flag(one.met())
                                .end();
                    }
                });
    }

    private void insert(Contest one) {
        database.merge(
                "contest",
                rows ->
                        rows.text(one.id())
                                .integer(one.horizon())
                                .day((int) one.first().toEpochDay())
                                .day((int) one.last().toEpochDay())
                                .integer(one.sessions())
                                .text(one.data())
                                .text(one.features())
                                .text(one.program())
                                .integer(one.seed())
                                .text(SETTINGS.fit(one.settings()))
                                .integer(one.tried())
                                .reals(one.luck().means())
                                .reals(one.luck().shuffled())
                                .real(one.luck().low())
                                .real(one.luck().high())
                                .real(one.luck().border())
                                .real(one.leak())
                                .text(WORDS.fit(one.suspects()))
                                .instant(one.at())
                                .end());
    }

    private static RowWriter columns(RowWriter row, Score one) {
        return interval(
                        interval(
                                        row.text(one.model())
                                                .flag(one.baseline())
                                                .flag(one.edge())
                                                .text(WORDS.fit(one.verdict()))
                                                .integer(one.sessions()),
                                        one.ic())
                                .real(one.p())
                                .real(one.ratio()),
                        one.ahead())
                .real(one.gross())
                .real(one.net())
                .real(one.turnover())
                .real(one.hits())
                .real(one.signs())
                .real(one.brier())
                .real(one.coverage())
                .reals(one.decay())
                .reals(one.reliability());
    }

    private static RowWriter interval(RowWriter row, Interval one) {
        return row.real(one.mean()).real(one.low()).real(one.high());
    }

    /// Every contest, the newest first, of one training by horizon.
    public List<Contest> all() {
        return database.sql("contest/all").query((row, n) -> contest(new ResultReader(row))).list();
    }

    /// The contest of that id; empty if none was held.
    public Optional<Contest> find(String id) {
        return database.sql("contest/find")
                .param("id", id)
                .query((row, n) -> contest(new ResultReader(row)))
                .optional();
    }

    private static Contest contest(ResultReader row) {
        row.at(1);
        return new Contest(
                row.text(),
                row.integer(),
                LocalDate.ofEpochDay(row.day()),
                LocalDate.ofEpochDay(row.day()),
                row.integer(),
                row.text(),
                row.text(),
                row.text(),
                row.integer(),
                row.text(),
                row.integer(),
                new Luck(row.reals(), row.reals(), row.real(), row.real(), row.real()),
                row.real(),
                row.text(),
                row.instant());
    }

    /// The newest contest of a horizon by a version of the features; empty if none was held.
    public Optional<Contest> newest(int horizon, String features) {
        return all().stream()
                .filter(one -> one.horizon() == horizon && one.features().equals(features))
                .findFirst();
    }

    /// What came of a contest, in its order.
    public List<Score> scores(String contest) {
        return database.sql("contest/scores")
                .param("id", contest)
                .query((row, n) -> score(new ResultReader(row).at(1)))
                .list();
    }

    private static Score score(ResultReader row) {
        return new Score(
                row.text(),
                row.flag(),
                row.flag(),
                row.text(),
                row.integer(),
                interval(row),
                row.real(),
                row.real(),
                interval(row),
                row.real(),
                row.real(),
                row.real(),
                row.real(),
                row.real(),
                row.real(),
                row.real(),
                row.reals(),
                row.reals());
    }

    private static Interval interval(ResultReader row) {
        return new Interval(row.real(), row.real(), row.real());
    }

    /// What each model of a contest had to show.
    public List<Requirement> requirements(String contest) {
        return new ArrayList<>(
                database.sql("contest/requirements")
                        .param("id", contest)
                        .query((row, n) ->
                                new Requirement(
                                        row.getString(1),
                                        row.getString(2),
                                        new ResultReader(row).at(3).real(),
                                        new ResultReader(row).at(4).real(),
                                        row.getBoolean(5)))
                        .list());
    }
}
