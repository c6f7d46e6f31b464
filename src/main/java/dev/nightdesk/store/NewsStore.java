package dev.nightdesk.store;

import dev.nightdesk.market.Headline;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.RecentNews;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Headlines and the listings they are about.
public final class NewsStore {

    private static final Width ID = new Width(200);
    private static final Width PUBLISHER = new Width(200);
    private static final Width HEADLINE = new Width(1000);
    private static final Width ADDRESS = new Width(1000);

    private final Database database;

    public NewsStore(Database database) {
        this.database = database;
    }

    /// A headline and the permanent ids of the listings it is about.
    public record Filed(NewsItem item, Set<Integer> instrumentIds) {

        private About about(int instrumentId) {
            return new About(instrumentId, ID.fit(item.id()));
        }
    }

    private record About(int instrumentId, String newsId) implements Comparable<About> {

        @Override
        public int compareTo(About other) {
            int byId = Integer.compare(instrumentId, other.instrumentId);
            return byId == 0 ? newsId.compareTo(other.newsId) : byId;
        }
    }

    /// Stores headlines; of two with one id the later wins.
    public void store(Collection<Filed> news) {
        Map<String, NewsItem> items = new LinkedHashMap<>();
        Set<About> about = new TreeSet<>();
        for (Filed one : news) {
            items.put(ID.fit(one.item().id()), one.item());
            one.instrumentIds().forEach(id -> about.add(one.about(id)));
        }
        database.upsert("news", rows -> items.values().forEach(item -> write(rows, item)));
        database.upsert(
                "news_listing",
                rows ->
                        about.forEach(
                                one -> rows.integer(one.instrumentId()).text(one.newsId()).end()));
    }

    private static void write(RowWriter rows, NewsItem item) {
        rows.text(ID.fit(item.id()))
                .instant(item.published())
                .text(PUBLISHER.fit(item.publisher()))
                .text(HEADLINE.fit(item.headline()))
                .text(ADDRESS.fit(item.address()))
                .end();
    }

    /// What was said of listings in a range of ids before a session closed, by id; listings of
    /// which nothing was said are left out.
    public Map<Integer, RecentNews> recent(
            int firstId, int lastId, LocalDate session, Instant close) {
        return recent(firstId, lastId, session, close.minus(RecentNews.SPAN), close);
    }

    /// The same of several sessions at once.
    ///
    /// @param session whose tickers they are given
    /// @param since the first of their times, itself included
    /// @param close of the last one
    public Map<Integer, RecentNews> recent(
            int firstId, int lastId, LocalDate session, Instant since, Instant close) {
        Map<Integer, Said> said = new TreeMap<>();
        database.sql("news/recent")
                .param("first", firstId)
                .param("last", lastId)
                .param("session", session)
                .param("from", since.atOffset(ZoneOffset.UTC))
                .param("until", close.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    String name = row.getString(2);
                    String ticker = row.getString(3);
                    said.computeIfAbsent(
                                    row.getInt(1), id -> new Said(name, ticker, new ArrayList<>()))
                            .headlines()
                            .add(
                                    new Headline(
                                            row.getObject(4, OffsetDateTime.class).toInstant(),
                                            row.getString(5),
                                            row.getBoolean(6)));
                });
        Map<Integer, RecentNews> news = new TreeMap<>();
        said.forEach((id, one) -> news.put(id, one.until(close)));
        return news;
    }

    private record Said(String name, String ticker, List<Headline> headlines) {

        RecentNews until(Instant close) {
            return new RecentNews(close, name, ticker, headlines);
        }
    }

    /// When the last headline before a time was published.
    public Optional<Instant> newest(Instant before) {
        return database.sql("news/newest")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /// How many headlines about a listing there are.
    ///
    /// @param before published before then
    public int count(int instrumentId, Instant before) {
        return database.sql("news/count")
                .param("id", instrumentId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// The last headlines about a listing, newest first.
    ///
    /// @param before published before then
    public List<NewsItem> of(int instrumentId, Instant before, int most) {
        return database.sql("news/of_listing")
                .param("id", instrumentId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) ->
                        new NewsItem(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }
}
