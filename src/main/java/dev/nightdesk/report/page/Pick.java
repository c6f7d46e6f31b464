package dev.nightdesk.report.page;

import dev.nightdesk.report.chart.Spark;

/// One of the best or the worst.
///
/// @param place from 1
/// @param spark a year of closes
public record Pick(int place, Opinion opinion, Spark spark) {}
