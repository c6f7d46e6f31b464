package dev.nightdesk.night.check;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.CheckStore.Check;
import java.util.List;

/// The table of contents: a new check is one type and one line here.
public final class Checks {

    /// Every check, in the order in which people read them.
    public static final List<QualityCheck> ALL =
            List.of(
                    new Freshness(),
                    new History(),
                    new VanishedNames(),
                    new NewNames(),
                    new MedianReturn(),
                    new Balance(),
                    new Coverage(),
                    new Recommended(),
                    new RatingShift(),
                    new RejectedRows(),
                    new UnexplainedJumps(),
                    new RestatedBars(),
                    new QuarantinedActions(),
                    new VanishedDrift(),
                    new NewNamesDrift(),
                    new MedianReturnDrift(),
                    new RatingDrift(Rating.STRONG_BUY),
                    new RatingDrift(Rating.BUY),
                    new RatingDrift(Rating.HOLD),
                    new RatingDrift(Rating.SELL),
                    new RatingDrift(Rating.STRONG_SELL),
                    new RatingDrift(Rating.NO_OPINION),
                    new FactAge(),
                    new NewsAge(),
                    new Unlisted("massive", "tickers"),
                    new Unlisted("alphavantage", "listing-status"),
                    new DisputedRatios());

    /// Those that object to who is listed: the next attempt at the session asks again.
    public static final List<String> OF_LISTINGS =
            List.of(new VanishedNames().id(), new NewNames().id());

    private Checks() {}

    /// Makes all checks that need no more than what is there.
    public static List<Check> of(Needs needs, Evidence evidence) {
        return ALL.stream()
                .filter(check -> check.needs() == needs)
                .map(check -> check.check(evidence))
                .toList();
    }

    /// Whether somebody may publish although a check failed; one that is not known any more has
    /// nothing to say.
    public static boolean isOverridable(String id) {
        return ALL.stream()
                .filter(check -> check.id().equals(id))
                .allMatch(QualityCheck::isOverridable);
    }

    /// Where a check stands in the table of contents.
    public static int order(String id) {
        int at = ALL.stream().map(QualityCheck::id).toList().indexOf(id);
        return at < 0 ? ALL.size() : at;
    }
}
