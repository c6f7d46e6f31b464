package dev.nightdesk.source;

/// Puts requests to one provider.
@FunctionalInterface
public interface Transport {

    /// One exchange, no more: what to do about its failure is for the caller, who counts calls.
    ///
    /// @throws NoReply if no whole answer came
    Reply exchange(Request request) throws NoReply;
}
