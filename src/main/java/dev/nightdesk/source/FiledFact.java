package dev.nightdesk.source;

import dev.nightdesk.market.Fact;

/// A figure and the company that filed it.
///
/// @param cik of the company
/// @param fact the figure
/// @param accession number of the filing, such as `0000320193-26-000012`
public record FiledFact(int cik, Fact fact, String accession) {}
