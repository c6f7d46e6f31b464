package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import java.time.LocalDate;

/// How a company files: what it calls things, and what it repeats.
///
/// @param sales what it calls its revenue
/// @param salesBefore what it called it until the end of 2024
/// @param onCover whether the number of shares stands on the cover, as of a later day
/// @param tellsYearToDate whether quarters come with the year so far
/// @param repeats whether periods of earlier years stand beside the reported one
record Habits(
        Tag sales, Tag salesBefore, boolean onCover, boolean tellsYearToDate, boolean repeats) {

    private static final int HABIT = 201;
    private static final int RENAMED = Moment.day(LocalDate.of(2025, 1, 1));

    static Habits of(int cik) {
        double sales = Lot.share(cik, HABIT, 0);
        return new Habits(
                sales < 0.6 ? Tag.CONTRACT_REVENUE : Tag.REVENUES,
                sales < 0.5 ? Tag.CONTRACT_REVENUE : Tag.REVENUES,
                Lot.share(cik, HABIT, 1) < 0.8,
                Lot.share(cik, HABIT, 2) < 0.5,
                Lot.share(cik, HABIT, 3) < 0.5);
    }

    /// What a concept is called in a filing of an epoch day.
    Tag tag(Concept concept, int filed) {
        return switch (concept) {
            case REVENUE -> filed < RENAMED ? salesBefore : sales;
            case OPERATING_INCOME -> Tag.OPERATING_INCOME;
            case NET_INCOME -> Tag.NET_INCOME;
            case EPS_BASIC -> Tag.EPS_BASIC;
            case EPS_DILUTED -> Tag.EPS_DILUTED;
            case DIVIDEND_PER_SHARE -> Tag.DIVIDENDS;
            case ASSETS -> Tag.ASSETS;
            case CURRENT_ASSETS -> Tag.CURRENT_ASSETS;
            case CURRENT_LIABILITIES -> Tag.CURRENT_LIABILITIES;
            case CASH -> Tag.CASH;
            case EQUITY -> Tag.EQUITY;
            case CASH_FLOW_OPERATING -> Tag.CASH_FLOW_OPERATING;
            case CASH_FLOW_INVESTING -> Tag.CASH_FLOW_INVESTING;
            case CASH_FLOW_FINANCING -> Tag.CASH_FLOW_FINANCING;
            case SHARES_OUTSTANDING -> onCover ? Tag.COVER_SHARES : Tag.SHARES_OUTSTANDING;
        };
    }
}
