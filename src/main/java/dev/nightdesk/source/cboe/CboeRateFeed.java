package dev.nightdesk.source.cboe;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedRate;
import dev.nightdesk.source.RateFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// The whole history of an index, the subject its name, `VIX`; the closing value of each session.
/// Months and days come with two digits or as few as they need.
public final class CboeRateFeed implements RateFeed {

    private static final List<String> HEADER = List.of("DATE", "OPEN", "HIGH", "LOW", "CLOSE");
    private static final int CLOSE = 4;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String provider() {
        return "cboe";
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Request request(String series) {
        return Request.of("cdn", "/api/global/us_indices/daily_prices/" + series + "_History.csv");
    }

    @Override
    public Fetched<QuotedRate> read(Reply reply, String series) {
        return Refusal.<QuotedRate>of(reply).orElseGet(() -> rates(reply.text(), series));
    }

    private static Fetched<QuotedRate> rates(String text, String series) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext() || !lines.next().getFields().equals(HEADER)) {
                return Refusal.because(Absence.UNREADABLE, "no history: " + text);
            }
            RowTally tally = new RowTally();
            List<QuotedRate> rates = new ArrayList<>();
            lines.forEachRemaining(line -> take(line, series, rates, tally));
            return new Found<>(rates, List.of(), tally.rejections());
        } catch (CsvParseException | IOException e) {
            return Refusal.because(Absence.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static void take(
            CsvRecord line, String series, List<QuotedRate> rates, RowTally tally) {
        try {
            rates.add(rate(line, series));
        } catch (DateTimeException | NumberFormatException e) {
            tally.reject(RowFault.MALFORMED, "line " + line.getStartingLineNumber());
        }
    }

    private static QuotedRate rate(CsvRecord line, String series) {
        int day = (int) LocalDate.parse(line.getField(0), DATE).toEpochDay();
        double close = Double.parseDouble(line.getField(CLOSE));
        if (!Double.isFinite(close)) {
            throw new NumberFormatException("no value of an index: " + close);
        }
        return new QuotedRate(series, day, close);
    }
}
