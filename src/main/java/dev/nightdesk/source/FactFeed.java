package dev.nightdesk.source;

/// Tells figures of filings.
public interface FactFeed extends Feed<FiledFact> {}
