package dev.nightdesk.source;

/// One endpoint of a provider: how it is asked, and how its answer is read. Reading is a function
/// of the answer and the subject alone, so that an archived answer reads the same for ever. Success
/// is the expected shape of the body, not the status.
///
/// @param <T> what a row becomes
public interface Feed<T> {

    /// Id such as `massive`.
    String provider();

    /// Such as `grouped-daily`; once per provider, at most 40 characters.
    String name();

    /// How to ask for a subject.
    Request request(String subject);

    /// Reads an answer, whatever its status.
    Fetched<T> read(Reply reply, String subject);

    /// The call for a subject.
    default Call call(String subject) {
        return new Call(provider(), name(), subject);
    }
}
