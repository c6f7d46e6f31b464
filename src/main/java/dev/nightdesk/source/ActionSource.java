package dev.nightdesk.source;

import java.util.function.IntPredicate;

/// Delivers splits and dividends of the whole market, as bare ratios.
public interface ActionSource {

    /// The actions of the wanted days in the order of the source; none if the source has no actions
    /// at all. Rows of other days are passed over without being looked at or counted.
    ///
    /// @param wantedDay epoch day to whether actions with that ex-day are wanted
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedAction> actions(IntPredicate wantedDay);
}
