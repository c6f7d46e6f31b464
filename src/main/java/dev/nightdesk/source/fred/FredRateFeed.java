package dev.nightdesk.source.fred;

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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A series as CSV, the subject its id, such as `DGS3MO`. The header of the first column was `DATE`
/// until 2025 and is `observation_date` since; a day without a value is `.` there and empty here.
public final class FredRateFeed implements RateFeed {

    private static final Set<String> DAY = Set.of("DATE", "observation_date");

    @Override
    public String provider() {
        return "fred";
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public Request request(String series) {
        return Request.of("www", "/graph/fredgraph.csv").with("id", series);
    }

    @Override
    public Fetched<QuotedRate> read(Reply reply, String series) {
        return Refusal.<QuotedRate>of(reply).orElseGet(() -> rates(reply.text(), series));
    }

    private static Fetched<QuotedRate> rates(String text, String series) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext() || !isHeader(lines.next(), series)) {
                return Refusal.because(Absence.UNREADABLE, "no series " + series + ": " + text);
            }
            RowTally tally = new RowTally();
            List<QuotedRate> rates = new ArrayList<>();
            lines.forEachRemaining(line -> take(line, series, rates, tally));
            return new Found<>(rates, List.of(), tally.rejections());
        } catch (CsvParseException | IOException e) {
            return Refusal.because(Absence.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isHeader(CsvRecord line, String series) {
        return line.getFieldCount() == 2
                && DAY.contains(line.getField(0))
                && line.getField(1).equals(series);
    }

    private static void take(
            CsvRecord line, String series, List<QuotedRate> rates, RowTally tally) {
        try {
            String value = line.getField(1);
            if (!value.isEmpty() && !value.equals(".")) {
                int day = (int) LocalDate.parse(line.getField(0)).toEpochDay();
                rates.add(new QuotedRate(series, day, Double.parseDouble(value)));
            }
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            tally.reject(RowFault.MALFORMED, "line " + line.getStartingLineNumber());
        }
    }
}
