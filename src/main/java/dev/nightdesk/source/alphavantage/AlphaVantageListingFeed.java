package dev.nightdesk.source.alphavantage;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.json.JsonPage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Who is listed (`active`) or was (`delisted`), as CSV. It does not say how many rows there are:
/// an answer that ends with a line cannot be told from a whole one, one that ends within a line is
/// refused.
public final class AlphaVantageListingFeed implements ListingFeed {

    private static final Set<String> STATES = Set.of("active", "delisted");

    private static final List<String> HEADER =
            List.of(
                    "symbol",
                    "name",
                    "exchange",
                    "assetType",
                    "ipoDate",
                    "delistingDate",
                    "status");

    @Override
    public String provider() {
        return "alphavantage";
    }

    @Override
    public String name() {
        return "listing-status";
    }

    @Override
    public Request request(String subject) {
        if (!STATES.contains(subject)) {
            throw new IllegalArgumentException("active or delisted expected: '" + subject + "'");
        }
        return Request.of("www", "/query")
                .with("function", "LISTING_STATUS")
                .with("state", subject);
    }

    @Override
    public Fetched<ListedSecurity> read(Reply reply, String subject) {
        return Notice.<ListedSecurity>of(reply).orElseGet(() -> read(reply));
    }

    private static Fetched<ListedSecurity> read(Reply reply) {
        String text = reply.text().strip();
        if (text.startsWith("{")) {
            return JsonPage.read(reply.body(), "", json -> {})
                    .map(page -> Notice.<ListedSecurity>of(reply, page.head()))
                    .orElseGet(() -> broken("a notice that breaks off"));
        }
        return reply.text().endsWith("\n")
                ? securities(reply.text())
                : broken("lines of which the last breaks off");
    }

    private static Fetched<ListedSecurity> securities(String text) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext() || !lines.next().getFields().equals(HEADER)) {
                return broken("lines without the expected header");
            }
            ListingLines securities = new ListingLines();
            lines.forEachRemaining(securities::take);
            return securities.fetched();
        } catch (CsvParseException | IOException e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }

    private static Fetched<ListedSecurity> broken(String words) {
        return Refusal.because(Absence.UNREADABLE, words);
    }
}
