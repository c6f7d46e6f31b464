package dev.nightdesk.source;

import java.time.Instant;
import java.util.Optional;

/// Puts requests to one provider.
@FunctionalInterface
public interface Transport {

    /// One exchange, no more: what to do about its failure is for the caller, who counts calls.
    ///
    /// @throws NoReply if no whole answer came
    Reply exchange(Request request) throws NoReply;

    /// What the provider's clock said in its last answer, to the second; empty if it has none.
    default Optional<Instant> date() {
        return Optional.empty();
    }
}
