package dev.nightdesk.source;

/// Tells what analysts recommend.
public interface TrendFeed extends Feed<AnalystTrend> {}
