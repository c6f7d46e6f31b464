package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.Rung;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Task;

/// On which rung of the ladder a call stands that can be done without: a new feed is a line here,
/// unless it checks what another has told.
public final class Rungs {

    private Rungs() {}

    /// Filings are asked for because a company has filed, or because it has never been asked for:
    /// without those it would not be rated by them at all.
    public static Rung of(Task task) {
        return switch (task.feed()) {
            case FeedNames.NEWS, FeedNames.NEWS_SENTIMENT -> Rung.NEWS_ROTATION;
            case FeedNames.METRIC, FeedNames.RECOMMENDATION, FeedNames.DAILY_INDEX ->
                    Rung.FUNDAMENTALS_REFRESH;
            case FeedNames.COMPANY_FACTS ->
                    task.origin() == Origin.DISCOVERED
                            ? Rung.FUNDAMENTALS_REFRESH
                            : Rung.UNIVERSE_TAIL;
            default -> Rung.SECOND_SOURCE_CHECKS;
        };
    }
}
