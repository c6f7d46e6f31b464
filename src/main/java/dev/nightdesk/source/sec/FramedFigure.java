package dev.nightdesk.source.sec;

/// A figure of a frame. It is the latest filed one; since when it has been known is not told, so it
/// serves to check other figures and is no [dev.nightdesk.market.Fact].
///
/// @param cik of the company
/// @param accession number of the filing that it was last in, such as `0000320193-26-000012`
/// @param periodEnd epoch day
/// @param value in the unit of the frame
public record FramedFigure(int cik, String accession, int periodEnd, double value) {}
