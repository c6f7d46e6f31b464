package dev.nightdesk.night;

import dev.nightdesk.store.DatabaseFault;
import java.util.List;
import java.util.Optional;

/// What is to be told by a run that has lost its lease.
final class Lost {

    private Lost() {}

    /// @param taker who has it now since when, in words; empty if that is not known
    /// @param next command that goes on where nobody has taken it
    static Outcome told(Optional<String> taker, String next) {
        return new Outcome(
                Ending.LOST,
                List.of(
                        DatabaseFault.LEASE_LOST.tell(
                                taker.map(one ->
                                                "the lease was lost: it was taken by "
                                                        + one
                                                        + "; what has become of the run: nightdesk"
                                                        + " status")
                                        .orElse(
                                                "the lease was lost; go on with: nightdesk "
                                                        + next))));
    }
}
