package dev.nightdesk.source;

/// Delivers figures of company filings.
public interface FactSource {

    /// All facts in the order of the source, those of one filing in a row; none if the source has
    /// no filings at all. A figure that a filing leaves out is no fact; a reported zero is one.
    ///
    /// @throws UnusableSource if the source cannot be opened; also thrown by [Rows#next()]
    Rows<QuotedFact> facts();
}
