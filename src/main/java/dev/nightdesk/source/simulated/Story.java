package dev.nightdesk.source.simulated;

import java.time.LocalTime;

/// Something worth a headline.
///
/// @param time of day in New York
record Story(String headline, LocalTime time) {}
