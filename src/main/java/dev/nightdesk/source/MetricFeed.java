package dev.nightdesk.source;

/// Tells a provider's own metrics of a company.
public interface MetricFeed extends Feed<QuotedMetric> {}
