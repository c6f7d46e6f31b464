/// Bars that somebody fetched by hand: a table of any origin, or files of Stooq. What a file is,
/// its first line tells:
///
/// | first line | symbols | prices |
/// |---|---|---|
/// | `ticker` or `symbol`, `date`, `open`, `high`, `low`, `close`, `volume`, in any order and case | as they are | as they are |
/// | `<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>` | Stooq's, `BRK-B.US` | adjusted for splits and dividends |
/// | `Date,Open,High,Low,Close,Volume` | Stooq's, by the name of the file | adjusted for splits and dividends |
///
/// Dates are `2016-06-30` or `20160630`. A file may be packed with gzip, `.gz` then ends its name.
@NullMarked
package dev.nightdesk.source.imports;

import org.jspecify.annotations.NullMarked;
