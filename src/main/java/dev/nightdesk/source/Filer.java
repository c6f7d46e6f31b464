package dev.nightdesk.source;

/// A company that filed a report.
///
/// @param cik of the company
/// @param form such as `10-Q` or `10-K/A`
/// @param day epoch day of the filing
public record Filer(int cik, String form, int day) {}
