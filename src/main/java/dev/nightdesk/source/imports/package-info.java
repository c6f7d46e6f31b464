/// What somebody fetched by hand. Bars: a table of any origin, or files of Stooq. What a file is,
/// its first line tells:
///
/// | first line | symbols | prices |
/// |---|---|---|
/// | `ticker` or `symbol`, `date`, `open`, `high`, `low`, `close`, `volume`, in any order and case | as they are | as they are |
/// | `<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>` | Stooq's, `BRK-B.US` | adjusted for splits and dividends |
/// | `Date,Open,High,Low,Close,Volume` | Stooq's, by the name of the file | adjusted for splits and dividends |
///
/// Companies, for search; columns in any order and case, others are ignored:
///
/// | first line names | rows |
/// |---|---|
/// | `symbol`, `long_name`, `summary`; also `short_name`, `exchange`, `sector`, `industry`, `market_cap` (`Mega Cap` … `Nano Cap`) | what companies do, in words |
/// | `symbol`, `name`, `exchange`; also `sector`, `industry`, `last_seen` | what is and was listed |
///
/// Headlines: `title`, `date` (`2020-06-05 10:30:00-04:00`), `stock`, the symbol it is about; also
/// `publisher` and `url`.
///
/// Dates are `2016-06-30` or `20160630`. A file may be packed with gzip, `.gz` then ends its name.
@NullMarked
package dev.nightdesk.source.imports;

import org.jspecify.annotations.NullMarked;
