package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import java.util.List;

/// What one night brought, in the order of its files.
///
/// @param session epoch day that it is named after
/// @param listings each symbol once: those of the list of symbols, then those that only have
///   prices, without a name
/// @param bars of the session and of the one before, as traded
/// @param actions that prices of the session before are already adjusted for; ex on the session
/// @param facts filed, as far as this delivery knows, on the day of the session; a filing comes
///   again the nights after, so that of its deliveries the first is right
public record Delivery(
        int session,
        List<ListedSecurity> listings,
        List<QuotedBar> bars,
        List<QuotedAction> actions,
        List<QuotedFact> facts) {

    public Delivery {
        listings = List.copyOf(listings);
        bars = List.copyOf(bars);
        actions = List.copyOf(actions);
        facts = List.copyOf(facts);
    }
}
