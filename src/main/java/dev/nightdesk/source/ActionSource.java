package dev.nightdesk.source;

/// Delivers splits and dividends of the whole market, as bare ratios.
public interface ActionSource {

    /// All actions in the order of the source; none if the source has no actions at all.
    ///
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedAction> actions();
}
