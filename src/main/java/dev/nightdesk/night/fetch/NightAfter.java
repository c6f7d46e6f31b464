package dev.nightdesk.night.fetch;

import dev.nightdesk.store.CallStore.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A night that follows others that have not been yet: what of its plan is left when they have
/// brought what they ask for. Last night's bars are asked for once more, as always.
///
/// @param asked keys of the calls of the nights before, at least one
public record NightAfter(LocalDate session, LocalDate before, Set<String> asked) {

    private static final Set<String> ONCE =
            Set.of(FeedNames.COMPANY_FACTS, FeedNames.TICKERS + "/" + FeedNames.DELISTED);

    /// The calls that are left.
    public List<Planned> of(List<Planned> calls) {
        return calls.stream().filter(this::isLeft).toList();
    }

    private boolean isLeft(Planned call) {
        return call.sessions().isEmpty()
                ? !(isAskedOnce(call) && asked.contains(call.key()))
                : call.sessions().contains(session) || isRestated(call);
    }

    private static boolean isAskedOnce(Planned call) {
        return ONCE.contains(call.feed()) || ONCE.contains(call.feed() + "/" + call.subject());
    }

    private boolean isRestated(Planned call) {
        return call.feed().equals(FeedNames.GROUPED_DAILY) && call.sessions().contains(before);
    }
}
