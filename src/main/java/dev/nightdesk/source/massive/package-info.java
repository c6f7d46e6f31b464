/// Massive, until 2025 Polygon.io: bars of the whole market by day; splits, dividends, tickers and
/// news page by page.
@NullMarked
package dev.nightdesk.source.massive;

import org.jspecify.annotations.NullMarked;
