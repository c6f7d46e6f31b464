package dev.nightdesk.night;

import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Ended;
import dev.nightdesk.source.archive.Purged;
import dev.nightdesk.source.simulated.Simulation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Whether a night can be made from an archive.
///
/// @param folder of the archive
record Archived(Path folder) {

    /// A night all of whose calls have been answered, as it was asked for.
    ///
    /// @throws Refused if there is no such answer, or not all of them
    Ended expect(LocalDate session) {
        String plan = RunParameters.NIGHTLY + ":" + session;
        purged().stream()
                .filter(one -> one.plan().equals(plan))
                .findFirst()
                .ifPresent(one -> {
                    throw gone("the answers to the night of " + session, List.of(one));
                });
        if (!Archive.isIn(folder) || !isKnown(plan)) {
            throw new Refused(
                    Objection.NO_ARCHIVE,
                    "%s holds no answer to a night of %s".formatted(folder, session),
                    "copy the archive there, or ask the providers: nightdesk run nightly --session "
                            + session);
        }
        Archive.in(folder).damaged().stream()
                .findFirst()
                .ifPresent(one -> {
                    throw damaged(one);
                });
        return Archive.in(folder)
                .ended(plan)
                .orElseThrow(() ->
                        new Refused(
                                Objection.ARCHIVE_PARTIAL,
                                "%s holds some answers to the night of %s, which had not made all of its calls"
                                        .formatted(folder, session),
                                "nightdesk run nightly --session %s takes them and asks for the rest"
                                        .formatted(session)));
    }

    private Refused damaged(Ended one) {
        return new Refused(
                SourceFault.ARCHIVE,
                "the journal in %s has lost answers to %s, of which there were %d"
                        .formatted(folder, one.plan(), one.answers()),
                "restore journal.jsonl from a backup");
    }

    private boolean isKnown(String plan) {
        return Archive.in(folder).entries().stream().anyMatch(entry -> entry.plan().equals(plan));
    }

    /// Two simulated markets never mix.
    ///
    /// @param source of the database
    /// @throws Refused if the night was of another simulated market
    static void expectSame(Market market, String source, Ended then) {
        if (market == Market.SIMULATED
                && !Simulation.parse(source).isSameMarket(Simulation.parse(then.source()))) {
            throw new Refused(
                    Objection.SIMULATION,
                    "the database holds the simulated market %s, the archive %s"
                            .formatted(source, then.source()),
                    "set NIGHTDESK_HOME to a new folder and copy the archive there");
        }
    }

    /// What is gone and has not come again since.
    private List<Purged> purged() {
        if (!Archive.isIn(folder)) {
            return List.of();
        }
        Set<String> there = Archive.in(folder).plans().keySet();
        return Archive.in(folder).purged().stream()
                .filter(one -> !there.contains(one.plan()))
                .toList();
    }

    /// What providers answered before, and what readings look back to, has to be in the archive or
    /// in the database.
    ///
    /// @param first session of the history that readings look at
    /// @param stored sessions of which the database has bars
    /// @throws Refused if it has been purged from the one and is not in the other
    void expectBefore(LocalDate session, LocalDate first, Set<LocalDate> stored) {
        List<Purged> lacking =
                purged().stream()
                        .filter(one -> {
                            PlannedSpan span = PlannedSpan.of(one.plan());
                            return span.to().isBefore(session)
                                    && !span.to().isBefore(first)
                                    && stored.stream().noneMatch(day -> isWithin(span, day));
                        })
                        .toList();
        if (!lacking.isEmpty()) {
            throw gone(
                    "of the history before %s, which this database has not got, the answers to %s"
                            .formatted(session, plans(lacking)),
                    lacking);
        }
    }

    private static boolean isWithin(PlannedSpan span, LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    private static String plans(List<Purged> some) {
        List<String> keys = some.stream().map(Purged::plan).sorted().toList();
        return keys.size() == 1
                ? keys.getFirst()
                : "%d plans from %s to %s".formatted(keys.size(), keys.getFirst(), keys.getLast());
    }

    private Refused gone(String what, List<Purged> purged) {
        Purged first = purged.getFirst();
        int answers = purged.stream().mapToInt(Purged::answers).sum();
        return new Refused(
                Objection.PURGED,
                "%s were purged from %s on %s: %d answers (housekeeping.yaml says how long they are kept)"
                        .formatted(what, folder, first.at(), answers),
                "restore the archive, or a database with those nights, from a backup of before that day");
    }

    static Refused published(LocalDate session) {
        return new Refused(
                Objection.PUBLISHED,
                session
                        + " is published; from the archive a night is made in a database without it",
                "set NIGHTDESK_HOME to a new folder and copy the archive there");
    }
}
