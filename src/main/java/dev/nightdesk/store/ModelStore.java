package dev.nightdesk.store;

import dev.nightdesk.market.Fingerprint;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Requirement;
import dev.nightdesk.store.ContestStore.Score;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What learners have learnt, and which of it is believed.
public final class ModelStore {

    private static final Width REASON = new Width(1_000);
    private static final Width NAME = new Width(64);

    private final Database database;
    private final ContestStore contests;

    ModelStore(Database database, ContestStore contests) {
        this.database = database;
        this.contests = contests;
    }

    /// What a model is to its horizon.
    public enum State {
        /// Foretells, and is measured.
        CHALLENGER,
        /// Also has a say in recommendations, as long as it is trusted. One of a horizon at most.
        CHAMPION,
        /// Only remembered.
        RETIRED
    }

    /// A model.
    ///
    /// @param id learner, horizon and the beginning of its artefact's fingerprint
    /// @param horizon sessions
    /// @param contest it came of
    /// @param hash fingerprint of its artefact
    /// @param features version of the features that it reads
    /// @param learntUntil last session that it knows anything of; it foretells none before
    public record Model(
            String id,
            String learner,
            int horizon,
            String contest,
            String hash,
            String features,
            LocalDate learntUntil,
            Instant created,
            State state) {}

    /// A model to be kept.
    ///
    /// @param artefact what was learnt
    /// @param chances how its scores become chances
    public record Learnt(
            String learner,
            int horizon,
            byte[] artefact,
            double[] chances,
            String features,
            LocalDate until) {

        /// Such as `trees-20-0a1b2c3d`: the same artefact has the same.
        public String id() {
            return "%s-%d-%s".formatted(learner, horizon, hash().substring(0, 8));
        }

        public String hash() {
            return Fingerprint.of(artefact);
        }
    }

    /// That a model became something.
    ///
    /// @param by `rule`, or who did it by hand
    public record Change(
            int horizon, String model, State state, String by, String reason, Instant at) {}

    /// Keeps a contest and its models in one transaction; nothing if it is kept already.
    public boolean keep(
            Contest contest,
            List<Score> scores,
            Collection<Requirement> requirements,
            Collection<Learnt> models) {
        return database.inTransaction(() -> {
            if (contests.find(contest.id()).isPresent()) {
                return false;
            }
            contests.store(contest, scores, requirements);
            database.merge(
                    "learned", rows -> models.forEach(one -> columns(rows, contest, one).end()));
            return true;
        });
    }

    private static RowWriter columns(RowWriter row, Contest contest, Learnt one) {
        return row.text(one.id())
                .text(one.learner())
                .integer(one.horizon())
                .text(contest.id())
                .text(one.hash())
                .text(packed(one.artefact()))
                .reals(one.chances())
                .text(one.features())
                .day((int) one.until().toEpochDay())
                .instant(contest.at())
                .text(State.CHALLENGER.name());
    }

    private static String packed(byte[] artefact) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(artefact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /// What a model has learnt.
    public byte[] artefact(String id) {
        String packed =
                database.sql("learned/artefact").param("id", id).query(String.class).single();
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a model's scores become chances.
    public double[] chances(String id) {
        return database.sql("learned/chances")
                .param("id", id)
                .query((row, n) -> new ResultReader(row).at(1).reals())
                .single();
    }

    /// Every model, the newest first, of one training by horizon.
    public List<Model> all() {
        return database.sql("learned/all")
                .query((row, n) -> model(new ResultReader(row).at(1)))
                .list();
    }

    private static Model model(ResultReader row) {
        return new Model(
                row.text(),
                row.text(),
                row.integer(),
                row.text(),
                row.text(),
                row.text(),
                LocalDate.ofEpochDay(row.day()),
                row.instant(),
                State.valueOf(row.text()));
    }

    /// The ids of all that the same learner has learnt for the same horizon, in any training.
    public Set<String> kin(Model model) {
        return all().stream()
                .filter(one -> one.learner().equals(model.learner()))
                .filter(one -> one.horizon() == model.horizon())
                .map(Model::id)
                .collect(Collectors.toSet());
    }

    /// The champion of a horizon; empty if it has none.
    public Optional<Model> champion(int horizon) {
        return all().stream()
                .filter(one -> one.horizon() == horizon && one.state() == State.CHAMPION)
                .findFirst();
    }

    /// Makes models what they are to be, and notes why.
    public void change(List<Change> changes) {
        database.inTransaction(() -> {
            changes.forEach(this::change);
            return changes;
        });
    }

    private void change(Change one) {
        database.sql("learned/become")
                .param("id", one.model())
                .param("state", one.state().name())
                .update();
        database.sql("learned/note")
                .param("horizon", one.horizon())
                .param("id", one.model())
                .param("state", one.state().name())
                .param("by", NAME.fit(one.by()))
                .param("reason", REASON.fit(one.reason()))
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Who became what, of each horizon the oldest first.
    public List<Change> changes() {
        return database.sql("learned/changes")
                .query((row, n) -> {
                    ResultReader from = new ResultReader(row).at(1);
                    return new Change(
                            from.integer(),
                            from.text(),
                            State.valueOf(from.text()),
                            from.text(),
                            from.text(),
                            from.instant());
                })
                .list();
    }
}
