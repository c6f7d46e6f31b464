package dev.nightdesk.rating;

import dev.nightdesk.market.Vetted;
import java.util.List;

/// What became of one listing in a session's analysis.
public sealed interface Analysis {

    /// Its readings, and the actions that its prices contradicted.
    record Done(Analysed analysed, List<Vetted.Quarantined> quarantined) implements Analysis {}

    /// Nothing to rate this session, for a reason that is no fault.
    record NotAnalysed(int instrumentId, Exclusion reason) implements Analysis {}
}
