package dev.nightdesk.source;

import java.util.function.IntPredicate;

/// Delivers headlines.
public interface NewsSource {

    /// The headlines published on the wanted days in the order of the source; none if the source
    /// has no news at all. A headline's day is its date in New York.
    ///
    /// @param wantedDay epoch day to whether headlines of that day are wanted
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedNews> news(IntPredicate wantedDay);
}
