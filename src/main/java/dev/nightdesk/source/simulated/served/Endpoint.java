package dev.nightdesk.source.simulated.served;

/// Answers one kind of call.
interface Endpoint {

    /// What is there at a moment. An [IllegalArgumentException] or a [java.time.DateTimeException]
    /// says that the call makes no sense.
    Answer answer(Call call, Moment now);
}
