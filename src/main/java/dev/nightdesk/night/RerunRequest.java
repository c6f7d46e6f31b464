package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A rerun as it was asked for on the command line.
///
/// @param market empty where the database is to tell
/// @param session empty for the newest published
/// @param tickers as typed
/// @param publish whether the new rows are to replace the published ones
/// @param by who asks
public record RerunRequest(
        Optional<MarketChoice> market,
        Optional<LocalDate> session,
        List<String> tickers,
        boolean publish,
        String by) {}
