package dev.nightdesk.source.deliveries;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntPredicate;

/// One delivery, the subject its session as ISO-8601. A delivery without any usable price is none:
/// the next one brings the session, too.
public final class DeliveryFeed implements Feed<Delivery> {

    private final IntPredicate isSession;

    /// @param isSession epoch day to whether the exchange was open
    public DeliveryFeed(IntPredicate isSession) {
        this.isSession = isSession;
    }

    @Override
    public String provider() {
        return "deliveries";
    }

    @Override
    public String name() {
        return "night";
    }

    @Override
    public Request request(String session) {
        return file(session);
    }

    /// @param session as ISO-8601
    static Request file(String session) {
        String file = LocalDate.parse(session).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Request.of("files", "/" + file + ".tar.gz");
    }

    @Override
    public Fetched<Delivery> read(Reply reply, String session) {
        int day = (int) LocalDate.parse(session).toEpochDay();
        return Refusal.<Delivery>of(reply).orElseGet(() -> unpacked(reply.body(), day));
    }

    private Fetched<Delivery> unpacked(byte[] archive, int session) {
        try {
            return delivered(Parcel.of(archive), session);
        } catch (CsvParseException | IOException e) {
            return Refusal.because(Absence.UNREADABLE, "no whole delivery: " + e);
        }
    }

    private Fetched<Delivery> delivered(Parcel parcel, int session) throws IOException {
        RowTally tally = new RowTally();
        Delivery delivery = delivery(parcel, session, tally);
        return delivery.bars().isEmpty()
                ? Refusal.because(Absence.NO_DATA, "a delivery without prices")
                : new Found<>(List.of(delivery), List.of(), tally.rejections());
    }

    private Delivery delivery(Parcel parcel, int session, RowTally tally) throws IOException {
        Prices prices = new Prices(session, isSession, tally);
        parcel.sheet(Prices.FILE, ',', Prices.COLUMNS)
                .with(Prices.COLUMNS)
                .lines()
                .forEach(prices::take);
        Roll roll = new Roll(tally);
        parcel.sheet(Roll.FILE, '\t', Roll.COLUMNS).lines().forEach(roll::take);
        prices.bars().forEach(roll::take);
        List<Sheet.Line> reports = parcel.sheet(Reports.FILE, ',', Reports.COLUMNS).lines();
        return new Delivery(
                session,
                roll.listings(),
                prices.bars(),
                prices.actions(),
                Reports.facts(reports, session, tally));
    }
}
