package dev.nightdesk.night;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Shown;
import dev.nightdesk.night.Executions.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be seen of executions, and asked of them, whether or not a run is on.
public final class Lookout {

    /// How long a run may take from its lease to its first word.
    private static final int ATTEMPTS = 100;

    private static final long PAUSE_MILLIS = 100;

    private final Settings settings;
    private final Optional<MarketChoice> choice;
    private final Clock clock;

    public Lookout(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        this.settings = settings;
        this.choice = choice;
        this.clock = clock;
    }

    /// Something seen.
    ///
    /// @param market whose executions they are
    /// @param asOf when the run at work told it; empty if the database told it itself
    /// @param frozen that run, if it has given no sign of life for too long
    public record Seen<T>(
            T what, Market market, Optional<Instant> asOf, Optional<LeaseHeld> frozen) {}

    /// Executions of a job, or all, newest first.
    public Seen<List<Row>> executions(Optional<String> job) {
        return look(
                desk -> new Executions(desk).all(job), (folder, snapshot) -> snapshot.rows(job));
    }

    /// One execution.
    ///
    /// @throws Refused if there is none
    public Seen<Shown> execution(long id) {
        return look(
                desk -> new Executions(desk).shown(id), (folder, snapshot) -> snapshot.shown(id));
    }

    /// Asks a running execution to stop.
    ///
    /// @throws Refused if it is not running
    public void stop(long id) {
        look(desk -> ask(desk, id), (folder, snapshot) -> ask(folder, snapshot.one(id)));
    }

    private Row ask(Desk desk, long id) {
        Row row = running(new Executions(desk).one(id));
        desk.stores().stops().ask(id, clock.instant());
        return row;
    }

    private static Row ask(Path folder, Row row) {
        new StopFile(folder).ask(running(row).id());
        return row;
    }

    private static Row running(Row row) {
        if (row.status() == Status.DEAD) {
            throw new Refused(
                    RunFault.DEAD,
                    "execution %d is not running: its process has died or is frozen"
                            .formatted(row.id()),
                    "nightdesk recover");
        }
        if (row.status() != Status.RUNNING) {
            throw new Refused(
                    Objection.ENDED,
                    "execution %d has ended already: %s".formatted(row.id(), row.status()),
                    "nightdesk show " + row.id());
        }
        return row;
    }

    /// Looks through what a run at work has told.
    private interface Through<T> {

        T look(Path folder, Snapshot snapshot);
    }

    private <T> Seen<T> look(Function<Desk, T> database, Through<T> told) {
        for (int attempt = 1; ; attempt++) {
            try (Desk desk = Desk.toRead(settings, choice, clock)) {
                return new Seen<>(
                        database.apply(desk), desk.market(), Optional.empty(), Optional.empty());
            } catch (LeaseHeld held) {
                Path folder = held.folder().orElseThrow(() -> held);
                Optional<Snapshot> snapshot = new StatusFile(folder).by(held.holder());
                if (snapshot.isPresent()) {
                    return new Seen<>(
                            told.look(folder, snapshot.get()),
                            snapshot.get().market(),
                            Optional.of(snapshot.get().asOf()),
                            Optional.of(held).filter(LeaseHeld::isFrozen));
                }
                if (attempt == ATTEMPTS) {
                    throw held;
                }
                Pause.millis(PAUSE_MILLIS);
            }
        }
    }
}
