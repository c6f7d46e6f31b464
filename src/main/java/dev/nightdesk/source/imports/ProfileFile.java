package dev.nightdesk.source.imports;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.UnusableSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One file of companies. What layouts there are is told in the documentation of this package.
public final class ProfileFile {

    private static final String NEEDED =
            "symbol, long_name and summary, or symbol, name and exchange";
    private static final Map<String, Integer> SIZES =
            Map.of("mega cap", 5, "large cap", 4, "mid cap", 3, "small cap", 2, "micro cap", 1);

    private final Table table;

    private ProfileFile(Table table) {
        this.table = table;
    }

    /// Looks at the first line of a file.
    ///
    /// @throws UnusableSource if the file is empty or a column is lacking
    public static ProfileFile open(Path path) {
        Table table = Table.open(path);
        table.demand(
                table.has("summary")
                        ? List.of("symbol", "long_name", "summary")
                        : List.of("symbol", "name", "exchange"),
                NEEDED);
        return new ProfileFile(table);
    }

    /// Whether companies are described in it.
    public boolean isDescriptive() {
        return table.has("summary");
    }

    /// Every company that can be used.
    public List<QuotedProfile> companies() {
        return table.read(isDescriptive() ? ProfileFile::described : ProfileFile::listed);
    }

    private static QuotedProfile described(Table.Row row) {
        String name = row.text("long_name").isEmpty() ? "short_name" : "long_name";
        return new QuotedProfile(
                new Ticker(row.text("symbol")).symbol(),
                row.needed(name),
                row.text("exchange"),
                row.text("sector"),
                row.text("industry"),
                row.text("summary"),
                SIZES.getOrDefault(row.text("market_cap").toLowerCase(Locale.ROOT), 0),
                Optional.empty());
    }

    private static QuotedProfile listed(Table.Row row) {
        return new QuotedProfile(
                new Ticker(row.text("symbol")).symbol(),
                row.needed("name"),
                row.text("exchange"),
                row.text("sector"),
                row.text("industry"),
                "",
                0,
                Optional.of(row.text("last_seen"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }

    /// Rows read so far, whether or not they could be used.
    public long rows() {
        return table.rows();
    }

    public Rejections rejections() {
        return table.rejections();
    }
}
