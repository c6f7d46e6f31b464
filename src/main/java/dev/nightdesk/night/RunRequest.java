package dev.nightdesk.night;

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
/// @param fromArchive whether to ask nobody
public record RunRequest(
        String job,
        Optional<MarketChoice> market,
        Optional<String> prices,
        Optional<Integer> history,
        SessionChoice session,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Stage> stages,
        boolean fromArchive) {}
