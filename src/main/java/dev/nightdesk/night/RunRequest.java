package dev.nightdesk.night;

import dev.nightdesk.night.fetch.Reprocess;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A run as it was asked for on the command line.
///
/// @param job `nightly` or `backfill`
/// @param market empty where the database is to tell
/// @param prices `traded` or `adjusted`, empty where the database is to tell
/// @param history sessions that a simulated market delivers, empty where database or settings tell
/// @param session of a night
/// @param from of a backfill
/// @param to of a backfill
/// @param stages empty for all
/// @param answers where it takes what providers or files have to say
/// @param reprocess what a backfill fetches once more
public record RunRequest(
        String job,
        Optional<MarketChoice> market,
        Optional<String> prices,
        Optional<Integer> history,
        SessionChoice session,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Stage> stages,
        Answers answers,
        Reprocess reprocess) {

    /// The night of a session, as usual.
    static RunRequest night(Optional<MarketChoice> market, LocalDate session) {
        return new RunRequest(
                RunParameters.NIGHTLY,
                market,
                Optional.empty(),
                Optional.empty(),
                new SessionChoice.On(session),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Answers.ASKED,
                Reprocess.NONE);
    }
}
