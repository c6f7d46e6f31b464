/// Nightly deliveries of the whole market, one archive each: `YYYYMMDD.tar.gz`, named after its
/// session. It holds `symbols.txt` (symbol and company, separated by a tab), `prices.csv` (as
/// traded, two days of each symbol: the session and the one before as it is known now) and
/// `reports.csv` (figures of filings, at times without a line of column names, and again what the
/// nights before brought).
@NullMarked
package dev.nightdesk.source.deliveries;

import org.jspecify.annotations.NullMarked;
