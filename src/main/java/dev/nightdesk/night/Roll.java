package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.FormerSymbol;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.ListingStore;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Calls the roll before a night: who is listed, who belongs to the session's universe, and which
/// attempt at the session it is.
///
/// @param activeWithinSessions a listing belongs to the universe if it was listed within so many
///   sessions
record Roll(Stores stores, TradingCalendar calendar, int activeWithinSessions, Clock clock) {

    /// The night at hand: the next round if a gate refused the last one.
    Night round(RunParameters run) {
        LocalDate session = run.session();
        Optional<Night> before = stores.nights().find(session);
        int last = before.map(Night::round).orElse(1);
        boolean blocked = before.isPresent() && before.get().state() == State.BLOCKED;
        if (blocked) {
            thawRefused(session, run.asks());
        }
        Night night = new Night(blocked ? last + 1 : last, State.OPEN);
        stores.nights().put(session, night);
        return night;
    }

    /// If it was the listings that the gate objected to, the next round asks for them once more,
    /// and freezes another universe.
    private void thawRefused(LocalDate session, boolean asks) {
        boolean isRefused =
                stores.checks().ofSession(session).stream()
                        .filter(Check::blocks)
                        .anyMatch(check -> Checks.OF_LISTINGS.contains(check.id()));
        if (isRefused) {
            stores.checks().forget(session, Checks.OF_LISTINGS);
            stores.nights().forgetResults(session);
            stores.universes().thaw(session);
            if (asks) {
                stores.directory().forget(FeedNames.DIRECTORIES, session);
            }
        }
    }

    /// Gives ids to what is new, and refreshes what is known.
    ///
    /// @return listings by the tickers under which they were known before or are delivered now
    Map<Ticker, Listing> register(List<DeliveredListing> delivered) {
        List<ListingStore.Delivered> rows = new ArrayList<>();
        for (DeliveredListing one : delivered) {
            rows.add(
                    new ListingStore.Delivered(
                            new Ticker(one.symbol()),
                            one.name(),
                            one.kind(),
                            one.firstDay(),
                            one.lastDay(),
                            one.formerly().stream().map(Roll::former).toList()));
        }
        return stores.listings().register(rows);
    }

    private static ListingStore.Former former(FormerSymbol former) {
        return new ListingStore.Former(new Ticker(former.symbol()), former.lastDay());
    }

    /// The session's universe: as it was frozen, else as it is now.
    ///
    /// @throws Refused if no common stock belongs to it
    Universe universe(
            LocalDate session, List<DeliveredListing> delivered, Map<Ticker, Listing> listings) {
        Optional<Universe> frozen = stores.universes().find(session);
        return frozen.orElseGet(() -> freeze(session, delivered, listings));
    }

    /// The first session within which a listing has to have been listed.
    LocalDate since(LocalDate session) {
        return calendar.sessionsBack(session.plusDays(1), activeWithinSessions);
    }

    /// A night that comes late names listings as they were named then.
    private UnaryOperator<Listing> asOf(LocalDate session) {
        Map<Integer, String> then = stores.listings().tickers().on(PlanStep.day(session));
        return now ->
                new Listing(
                        now.instrumentId(),
                        new Ticker(then.getOrDefault(now.instrumentId(), now.ticker().symbol())),
                        now.name(),
                        now.kind());
    }

    private Universe freeze(
            LocalDate session, List<DeliveredListing> delivered, Map<Ticker, Listing> listings) {
        int since = PlanStep.day(since(session));
        List<Listing> active =
                delivered.stream()
                        .filter(one -> one.lastDay() >= since)
                        .map(one -> listings.get(new Ticker(one.symbol())))
                        .map(asOf(session))
                        .toList();
        Universe universe = new Universe(active);
        if (universe.analysed().isEmpty()) {
            throw new Refused(
                    Objection.NO_STOCKS,
                    "no common stock has a bar within %d sessions of %s"
                            .formatted(activeWithinSessions, session),
                    "check that the prices file reaches that session");
        }
        stores.universes().freeze(session, universe, clock.instant());
        return universe;
    }
}
