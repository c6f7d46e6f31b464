package dev.nightdesk.night;

import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Ended;
import dev.nightdesk.source.simulated.Simulation;
import java.nio.file.Path;
import java.time.LocalDate;

/// Whether a night can be made from an archive.
///
/// @param folder of the archive
record Archived(Path folder) {

    /// A night all of whose calls have been answered, as it was asked for.
    ///
    /// @throws Refused if there is no such answer, or not all of them
    Ended expect(LocalDate session) {
        String plan = RunParameters.NIGHTLY + ":" + session;
        if (!Archive.isIn(folder) || !isKnown(plan)) {
            throw new Refused(
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
                                "%s holds some answers to the night of %s, which had not made all of its calls"
                                        .formatted(folder, session),
                                "nightdesk run nightly --session %s takes them and asks for the rest"
                                        .formatted(session)));
    }

    private Refused damaged(Ended one) {
        return new Refused(
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
                    "the database holds the simulated market %s, the archive %s"
                            .formatted(source, then.source()),
                    "set NIGHTDESK_HOME to a new folder and copy the archive there");
        }
    }

    static Refused published(LocalDate session) {
        return new Refused(
                session
                        + " is published; from the archive a night is made in a database without it",
                "set NIGHTDESK_HOME to a new folder, copy the archive there, and run it again");
    }
}
