package dev.nightdesk.store;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Headline;
import dev.nightdesk.store.SearchStore.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// PostgreSQL keeps the words itself, in generated columns.
record ServerFinder(Database database) implements Finder {

    @Override
    public List<Found> companies(Wanted wanted) {
        Asked asked = wanted.asked();
        return database.sql("search/companies")
                .param("strict", asked.strict())
                .param("positive", asked.positive())
                .param("relaxed", asked.relaxed())
                .param("called", asked.called())
                .param("symbols", asked.symbols())
                .param("sector", wanted.sector())
                .param("open", wanted.only().isEmpty())
                .param("only", String.join(" ", wanted.only().orElse(Set.of())))
                .param("most", wanted.most())
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                row.getDouble(9));
    }

    @Override
    public List<Headline> news(Asked asked, Instant since, int most) {
        return database.sql("search/news")
                .param("strict", asked.strict())
                .param("positive", asked.positive())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Headline(item(row), row.getString(6), Set.of()))
                .list();
    }

    private static NewsItem item(ResultSet row) throws SQLException {
        return new NewsItem(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
