package dev.nightdesk.report.page;

import java.time.LocalDate;

/// What a file that was brought in tells of a company.
///
/// @param day on which it was so; before or after the session
public record Brought(String words, LocalDate day) {}
