package dev.nightdesk.source.simulated;

/// A symbol and a name that a listing has from a session on.
///
/// @param from the first session under that symbol
/// @param symbol 2–5 upper-case letters
/// @param name ends with [#MARK]
record Era(int from, String symbol, String name) {

    /// Behind every name, so that nobody takes it for a real one.
    static final String MARK = " (SIMULATED)";

    /// The name as headlines use it.
    String shortName() {
        return name.substring(0, name.length() - MARK.length());
    }
}
