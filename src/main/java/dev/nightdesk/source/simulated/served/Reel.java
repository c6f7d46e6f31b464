package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedNews;
import java.util.List;
import java.util.Map;

/// What a stretch of the simulated market brought. A snapshot.
///
/// @param span days of bars, actions and news; filings reach further back
/// @param bars by epoch day
/// @param actions by day, those of a day in the order of the roll
/// @param news by time of publication
/// @param filings by CIK, earliest first
record Reel(
        Span span,
        Map<Integer, DayBars> bars,
        List<QuotedAction> actions,
        List<QuotedNews> news,
        Map<Integer, List<Filed>> filings) {

    DayBars bars(int day) {
        return bars.getOrDefault(day, DayBars.NONE);
    }

    List<Filed> filings(int cik) {
        return filings.getOrDefault(cik, List.of());
    }
}
