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
        return taker.map(one ->
                        told(
                                "the lease was lost: it was taken by " + one,
                                "what has become of the run: nightdesk status"))
                .orElseGet(() ->
                        told(
                                "the lease was lost: the connection to the database broke",
                                DatabaseLost.REMEDY + ", then: nightdesk " + next));
    }

    private static Outcome told(String cause, String next) {
        return new Outcome(
                Ending.LOST, List.of(DatabaseFault.LEASE_LOST.tell(cause), "next: " + next));
    }
}
