package dev.nightdesk.source.imports;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.UnusableSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// One file of headlines. Its layout is told in the documentation of this package.
public final class HeadlineFile {

    private final Table table;

    private HeadlineFile(Table table) {
        this.table = table;
    }

    /// Looks at the first line of a file.
    ///
    /// @throws UnusableSource if the file is empty or a column is lacking
    public static HeadlineFile open(Path path) {
        Table table = Table.open(path);
        table.demand(List.of("title", "date", "stock"), "title, date and stock");
        return new HeadlineFile(table);
    }

    /// Every headline that can be used, with the one symbol of its row.
    public List<QuotedNews> headlines() {
        return table.read(HeadlineFile::headline);
    }

    private static QuotedNews headline(Table.Row row) {
        String title = row.needed("title");
        Instant published = instant(row.needed("date"));
        String symbol = new Ticker(row.text("stock")).symbol();
        return new QuotedNews(
                List.of(symbol),
                new NewsItem(
                        id(title, published),
                        published,
                        row.text("publisher"),
                        title,
                        row.text("url")));
    }

    /// The same for the same headline of the same time, whatever file it is in.
    private static String id(String title, Instant published) {
        byte[] bytes = (published + " " + title).getBytes(StandardCharsets.UTF_8);
        return "file:" + UUID.nameUUIDFromBytes(bytes);
    }

    /// Written as `2020-06-05 10:30:00-04:00`, or without the offset, or as a day: UTC then.
    private static Instant instant(String text) {
        String iso = text.replaceFirst(" ", "T");
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    /// Rows read so far, whether or not they could be used.
    public long rows() {
        return table.rows();
    }

    public Rejections rejections() {
        return table.rejections();
    }
}
