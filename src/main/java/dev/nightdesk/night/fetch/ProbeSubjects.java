package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/// What a feed is asked for to see whether it answers: as little as it can be.
final class ProbeSubjects {

    /// A company that will not be gone soon.
    private static final String SYMBOL = "AAPL";

    private static final String CIK = "320193";

    private ProbeSubjects() {}

    /// @param session whose data are there
    /// @throws IllegalArgumentException for a feed of which nobody has said what to ask it for
    static String of(String feed, LocalDate session) {
        return switch (feed) {
            case CallPlan.GROUPED_DAILY, CallPlan.DAILY_INDEX -> session.toString();
            case CallPlan.SPLITS, CallPlan.DIVIDENDS -> session + ".." + session;
            case CallPlan.NEWS -> hour(session);
            case CallPlan.COMPANY_FACTS -> CIK;
            case CallPlan.TICKERS, "listing-status" -> "active";
            case "nasdaq-listed", "other-listed", CallPlan.COMPANY_TICKERS -> "";
            case "metric", "recommendation", "news-sentiment", CallPlan.QUOTE -> SYMBOL;
            case "series" -> "DGS3MO";
            case "history" -> "VIX";
            default -> throw new IllegalArgumentException("no subject known for " + feed);
        };
    }

    private static String hour(LocalDate session) {
        ZonedDateTime noon = session.atTime(12, 0).atZone(TradingCalendar.NEW_YORK);
        return noon.toInstant() + ".." + noon.plusHours(1).toInstant();
    }
}
