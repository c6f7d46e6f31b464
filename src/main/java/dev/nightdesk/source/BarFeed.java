package dev.nightdesk.source;

/// Tells the bars of a session, as traded.
public interface BarFeed extends Feed<QuotedBar> {}
