package dev.nightdesk.source.deliveries;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What is read of a delivery, the subject its session as ISO-8601.
///
/// @param <T> what becomes of its rows
abstract class ParcelFeed<T> implements Feed<T> {

    private final String name;

    ParcelFeed(String name) {
        this.name = name;
    }

    /// Reads the files of a delivery.
    ///
    /// @param session epoch day that it is named after
    /// @throws CsvParseException if a file is none of rows
    /// @throws IOException if a file or a column is not there
    abstract Fetched<T> read(Parcel parcel, int session) throws IOException;

    @Override
    public final String provider() {
        return "deliveries";
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Request request(String session) {
        String file = LocalDate.parse(session).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Request.of("files", "/" + file + ".tar.gz");
    }

    @Override
    public final Fetched<T> read(Reply reply, String session) {
        int day = (int) LocalDate.parse(session).toEpochDay();
        return Refusal.<T>of(reply).orElseGet(() -> unpacked(reply.body(), day));
    }

    private Fetched<T> unpacked(byte[] archive, int session) {
        try {
            return read(Parcel.of(archive), session);
        } catch (CsvParseException | IOException e) {
            return Refusal.because(Absence.UNREADABLE, "no whole delivery: " + e);
        }
    }

    /// A delivery of nothing.
    static <T> Fetched<T> nothing() {
        return Refusal.because(Absence.NO_DATA, "a delivery without prices");
    }
}
