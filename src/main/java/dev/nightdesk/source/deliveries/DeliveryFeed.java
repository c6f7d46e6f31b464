package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.RowTally;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/// One delivery, the subject its session as ISO-8601. A delivery without any usable price is none:
/// the next one brings the session, too.
public final class DeliveryFeed extends ParcelFeed<Delivery> {

    private final IntPredicate isSession;

    /// @param isSession epoch day to whether the exchange was open
    public DeliveryFeed(IntPredicate isSession) {
        super("night");
        this.isSession = isSession;
    }

    @Override
    Fetched<Delivery> read(Parcel parcel, int session) throws IOException {
        RowTally tally = new RowTally();
        Delivery delivery = delivery(parcel, session, tally);
        return delivery.bars().isEmpty()
                ? nothing()
                : new Found<>(List.of(delivery), List.of(), tally.rejections());
    }

    private Delivery delivery(Parcel parcel, int session, RowTally tally) throws IOException {
        Prices prices = new Prices(session, isSession, tally);
        Prices.lines(parcel).forEach(prices::take);
        Roll roll = Roll.of(parcel, tally);
        prices.bars().forEach(roll::take);
        return new Delivery(
                session,
                roll.listings(),
                prices.bars(),
                prices.actions(),
                Reports.facts(parcel, session, tally));
    }
}
