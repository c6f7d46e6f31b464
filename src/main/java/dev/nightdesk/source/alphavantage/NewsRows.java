package dev.nightdesk.source.alphavantage;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonPage;
import dev.nightdesk.source.json.JsonRow;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonParser;

/// The headlines of one answer, as they are read. They have no id but their address.
final class NewsRows implements JsonPage.Taker {

    private static final DateTimeFormatter PUBLISHED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm[ss]", Locale.ROOT);

    private static final int LONGEST = 200;

    private final List<QuotedNews> headlines = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final RowTally tally = new RowTally();
    private int number;

    @Override
    public void take(JsonParser json) {
        JsonRow row = JsonRow.read(json);
        number++;
        try {
            QuotedNews.about(symbols(row), item(row)).ifPresent(this::keep);
        } catch (IllegalArgumentException | DateTimeException e) {
            tally.reject(RowFault.MALFORMED, "row " + number);
        }
    }

    private void keep(QuotedNews headline) {
        if (met.add(headline.item().id())) {
            headlines.add(headline);
        } else {
            tally.reject(RowFault.DUPLICATE, "row " + number);
        }
    }

    private static NewsItem item(JsonRow row) {
        String address = row.line("url");
        return new NewsItem(
                id(address), published(row), row.line("source"), row.line("title"), address);
    }

    /// An address that is too long to be kept whole would be the same as others of its beginning.
    private static String id(String address) {
        return address.length() <= LONGEST
                ? address
                : UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Instant published(JsonRow row) {
        return LocalDateTime.parse(row.text("time_published"), PUBLISHED).toInstant(ZoneOffset.UTC);
    }

    private static List<String> symbols(JsonRow row) {
        return row.texts("ticker_sentiment.ticker").stream()
                .flatMap(symbol -> TapeSymbol.of(symbol).stream())
                .toList();
    }

    Fetched<QuotedNews> found() {
        return new Found<>(headlines, List.of(), tally.rejections());
    }
}
