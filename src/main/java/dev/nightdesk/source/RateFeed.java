package dev.nightdesk.source;

/// Tells interest rates and indexes.
public interface RateFeed extends Feed<QuotedRate> {}
