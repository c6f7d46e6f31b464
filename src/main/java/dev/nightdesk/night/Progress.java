package dev.nightdesk.night;

/// Hears how far the work has come.
public interface Progress {

    /// A piece of work begins.
    ///
    /// @param what in a word, such as `fetch bars`
    /// @param total units in all, 0 if unknown
    void begin(String what, long total);

    /// So many more units are done.
    void advance(long units);

    /// The piece is done.
    void end();

    /// A line worth keeping.
    void say(String line);
}
