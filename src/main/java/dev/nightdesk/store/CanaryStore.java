package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What canaries saw, what came of what was foretold, and whom a night believed.
public final class CanaryStore {

    private static final Width WORDS = new Width(1_000);

    private final Database database;

    CanaryStore(Database database) {
        this.database = database;
    }

    /// What was seen of one session whose horizon is over.
    ///
    /// @param features version of the features
    /// @param ics rank IC of each feature
    /// @param weightings rank IC of each weighting that was drawn by lot
    /// @param shuffled rank ICs of models that learnt from shuffled labels
    /// @param planted rank IC of the leak that was planted
    /// @param caught whether it was noticed
    /// @param suspects features that knew too much, commas between
    /// @param rewritten listings whose filings read otherwise than they did that night
    public record Seen(
            LocalDate session,
            int horizon,
            String features,
            double[] ics,
            double[] weightings,
            Shuffled shuffled,
            double planted,
            boolean caught,
            String suspects,
            int rewritten,
            Instant at) {}

    /// What models reached that learnt from shuffled labels.
    ///
    /// @param contest that they are of; empty if none was held
    /// @param ics rank IC of each
    public record Shuffled(String contest, double[] ics) {

        /// None were there.
        public static final Shuffled NONE = new Shuffled("", new double[0]);
    }

    /// What came of what a model or a baseline said of a session.
    ///
    /// @param ic rank IC, NaN if unknown
    /// @param signs share that was foretold rightly, NaN if unknown
    /// @param said of so many
    public record Realised(
            LocalDate session, int horizon, String model, double ic, double signs, int said) {}

    /// Whom a night believed.
    ///
    /// @param round of the night
    /// @param model the champion that had a say; empty if nobody had
    /// @param reason why, in words
    public record Stance(int round, int horizon, String model, String reason) {

        public boolean isTrusting() {
            return !model.isEmpty();
        }
    }

    /// Notes what was seen of a session and what came of it, in one transaction.
    public void note(Seen seen, Collection<Realised> realised) {
        database.inTransaction(() -> {
            database.merge(
                    "canary",
                    rows ->
                            rows.day((int) seen.session().toEpochDay())
                                    .integer(seen.horizon())
                                    .text(seen.features())
                                    .reals(seen.ics())
                                    .reals(seen.weightings())
                                    .text(
                                            seen.shuffled().contest().isEmpty()
                                                    ? null
                                                    : seen.shuffled().contest())
                                    .reals(seen.shuffled().ics())
                                    .real(seen.planted())
                                    .flag(seen.caught())
                                    .text(WORDS.fit(seen.suspects()))
                                    .integer(seen.rewritten())
                                    .instant(seen.at())
                                    .end());
            database.merge(
                    "realised",
                    rows ->
                            realised.forEach(one ->
                                    rows.day((int) one.session().toEpochDay())
                                            .integer(one.horizon())
                                            .text(one.model())
                                            .real(one.ic())
                                            .real(one.signs())
                                            .integer(one.said())
                                            .end()));
            return seen;
        });
    }

    /// The sessions that were looked at already.
    public Set<LocalDate> looked(int horizon, String features) {
        return new TreeSet<>(
                database.sql("canary/looked")
                        .param("horizon", horizon)
                        .param("features", features)
                        .query(LocalDate.class)
                        .list());
    }

    /// All that was seen by a version of the features, ascending by session.
    public List<Seen> seen(int horizon, String features) {
        return database.sql("canary/of_horizon")
                .param("horizon", horizon)
                .param("features", features)
                .query((row, n) -> {
                    ResultReader from = new ResultReader(row).at(1);
                    LocalDate session = LocalDate.ofEpochDay(from.day());
                    double planted = from.real();
                    boolean caught = from.flag();
                    String suspects = from.text();
                    int rewritten = from.integer();
                    double[] ics = from.reals();
                    double[] weightings = from.reals();
                    Shuffled shuffled = new Shuffled(from.text(), from.reals());
                    return new Seen(
                            session,
                            horizon,
                            features,
                            ics,
                            weightings,
                            shuffled,
                            planted,
                            caught,
                            suspects,
                            rewritten,
                            from.instant());
                })
                .list();
    }

    /// What came of all that was said, ascending by session and model.
    public List<Realised> realised(int horizon) {
        return database.sql("realised/of_horizon")
                .param("horizon", horizon)
                .query((row, n) -> {
                    ResultReader from = new ResultReader(row).at(1);
                    return new Realised(
                            LocalDate.ofEpochDay(from.day()),
                            horizon,
                            from.text(),
                            from.real(),
                            from.real(),
                            from.integer());
                })
                .list();
    }

    /// Keeps whom a night believes; of a round what was kept first stands.
    ///
    /// @return what stands
    public Stance take(LocalDate session, Stance stance) {
        return database.inTransaction(() -> {
            Optional<Stance> before = stance(session).filter(one -> one.round() == stance.round());
            if (before.isEmpty()) {
                database.merge(
                        "stance",
                        rows ->
                                rows.day((int) session.toEpochDay())
                                        .integer(stance.round())
                                        .integer(stance.horizon())
                                        .text(stance.isTrusting() ? stance.model() : null)
                                        .text(WORDS.fit(stance.reason()))
                                        .end());
            }
            return before.orElse(stance);
        });
    }

    /// Whom a night believed; empty where no night has asked.
    public Optional<Stance> stance(LocalDate session) {
        return database.sql("stance/find")
                .param("session", session)
                .query((row, n) -> {
                    ResultReader from = new ResultReader(row).at(1);
                    return new Stance(from.integer(), from.integer(), from.text(), from.text());
                })
                .optional();
    }
}
