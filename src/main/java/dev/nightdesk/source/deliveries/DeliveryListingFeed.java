package dev.nightdesk.source.deliveries;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/// Who is traded according to a delivery, the subject its session as ISO-8601: the symbols that
/// have a row of prices in it, usable or not, each known from the first of its days on. The list of
/// symbols, which names thousands that have none, gives the names. Rows that are refused are
/// counted by the [DeliveryFeed].
public final class DeliveryListingFeed implements ListingFeed {

    private final IntPredicate isSession;

    /// @param isSession epoch day to whether the exchange was open
    public DeliveryListingFeed(IntPredicate isSession) {
        this.isSession = isSession;
    }

    @Override
    public String provider() {
        return "deliveries";
    }

    @Override
    public String name() {
        return "listings";
    }

    @Override
    public Request request(String session) {
        return DeliveryFeed.file(session);
    }

    @Override
    public Fetched<ListedSecurity> read(Reply reply, String session) {
        int day = (int) LocalDate.parse(session).toEpochDay();
        return Refusal.<ListedSecurity>of(reply).orElseGet(() -> unpacked(reply.body(), day));
    }

    private Fetched<ListedSecurity> unpacked(byte[] archive, int session) {
        try {
            return listed(Parcel.of(archive), session);
        } catch (CsvParseException | IOException e) {
            return Refusal.because(Absence.UNREADABLE, "no whole delivery: " + e);
        }
    }

    private Fetched<ListedSecurity> listed(Parcel parcel, int session) throws IOException {
        Presence presence = new Presence(session, isSession);
        parcel.sheet(Prices.FILE, ',', Prices.COLUMNS)
                .with(Prices.COLUMNS)
                .lines()
                .forEach(presence::take);
        Roll roll = new Roll(new RowTally());
        parcel.sheet(Roll.FILE, '\t', Roll.COLUMNS).lines().forEach(roll::take);
        List<ListedSecurity> listed = presence.named(roll.listings());
        return listed.isEmpty()
                ? Refusal.because(Absence.NO_DATA, "a delivery without prices")
                : new Found<>(listed, List.of(), Rejections.NONE);
    }
}
