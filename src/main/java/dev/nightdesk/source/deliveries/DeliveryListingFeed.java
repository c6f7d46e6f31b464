package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowTally;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/// Who is traded according to a delivery, the subject its session as ISO-8601: the symbols that
/// have a row of prices in it, usable or not, each known from the first of its days on. The list of
/// symbols, which names thousands that have none, gives the names. Rows that are refused are
/// counted by the [DeliveryFeed].
public final class DeliveryListingFeed extends ParcelFeed<ListedSecurity> implements ListingFeed {

    private final IntPredicate isSession;

    /// @param isSession epoch day to whether the exchange was open
    public DeliveryListingFeed(IntPredicate isSession) {
        super("listings");
        this.isSession = isSession;
    }

    @Override
    Fetched<ListedSecurity> read(Parcel parcel, int session) throws IOException {
        Presence presence = new Presence(session, isSession);
        Prices.lines(parcel).forEach(presence::take);
        Roll roll = Roll.of(parcel, new RowTally());
        List<ListedSecurity> listed = presence.named(roll.listings());
        return listed.isEmpty() ? nothing() : new Found<>(listed, List.of(), Rejections.NONE);
    }
}
