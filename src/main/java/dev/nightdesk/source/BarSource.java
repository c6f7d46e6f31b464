package dev.nightdesk.source;

import java.util.function.IntPredicate;

/// Delivers daily bars of the whole market.
public interface BarSource {

    /// The bars of the wanted days in the order of the source. Rows of other days are passed over
    /// without being looked at; a wanted row that is no bar of a session is counted as a rejection.
    /// Days without a session can be wanted too: they bring no bars, but stray rows dated on them
    /// are then counted as [RowFault#NOT_A_SESSION] instead of being passed over.
    ///
    /// @param wantedDay epoch day to whether its bars are wanted
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedBar> bars(IntPredicate wantedDay);
}
