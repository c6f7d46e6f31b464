package dev.nightdesk.source;

import java.util.function.IntPredicate;

/// Delivers figures of company filings.
public interface FactSource {

    /// The facts filed on the wanted days in the order of the source, those of one filing in a row;
    /// none if the source has no filings at all. A figure that a filing leaves out is no fact; a
    /// reported zero is one. Rows of other days are passed over without being looked at or counted.
    ///
    /// @param wantedDay epoch day to whether facts filed on that day are wanted
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedFact> facts(IntPredicate wantedDay);
}
