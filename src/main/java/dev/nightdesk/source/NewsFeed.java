package dev.nightdesk.source;

/// Tells headlines.
public interface NewsFeed extends Feed<QuotedNews> {}
