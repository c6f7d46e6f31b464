package dev.nightdesk.source;

/// Tells splits and dividends.
public interface ActionFeed extends Feed<AnnouncedAction> {}
