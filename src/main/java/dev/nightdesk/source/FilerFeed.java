package dev.nightdesk.source;

/// Tells who has filed a report.
public interface FilerFeed extends Feed<Filer> {}
