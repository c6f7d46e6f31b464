package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Labels;
import dev.nightdesk.forecast.Panel;

/// What is learnt from: what was known of listings at each session, and what came of it.
///
/// @param panel the sessions that had enough listings
/// @param labels of every exchange session of the span
public record Past(Panel panel, Labels labels) {}
