package dev.nightdesk.store;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.rating.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a report shows beside what a night reads, of many listings at once.
public final class ReportStore {

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    /// How a listing stood in a published session.
    ///
    /// @param close US dollars as traded
    public record Past(LocalDate session, Rating rating, double score, double close) {}

    /// What is known of a company.
    ///
    /// @param sector empty if unknown
    /// @param industry empty if unknown
    /// @param known the day on which it was so
    public record Company(String name, String sector, String industry, LocalDate known) {}

    /// That some tickers of a published session were rated again.
    public record Republished(String by, Instant at, int tickers) {}

    /// The newest figure of each concept that was filed within a span, by listing.
    ///
    /// @param ids at least one
    public Map<Integer, List<Fact>> facts(Collection<Integer> ids, LocalDate from, LocalDate to) {
        Map<Integer, List<Fact>> facts = new HashMap<>();
        database.sql("report/facts")
                .param("ids", ids)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    facts.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(
                                    new Fact(
                                            Concept.valueOf(row.getString(2)),
                                            FiscalPeriod.valueOf(row.getString(3)),
                                            row.getInt(4),
                                            day(row.getObject(5, LocalDate.class)),
                                            day(row.getObject(6, LocalDate.class)),
                                            row.getBoolean(7),
                                            row.getDouble(8)));
                });
        return facts;
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /// The last headlines published before a time, newest first, by listing.
    ///
    /// @param ids at least one
    /// @param most of each
    public Map<Integer, List<NewsItem>> headlines(
            Collection<Integer> ids, Instant before, int most) {
        Map<Integer, List<NewsItem>> news = new HashMap<>();
        database.sql("report/headlines")
                .param("ids", ids)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(row -> {
                    news.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(
                                    new NewsItem(
                                            row.getString(2),
                                            row.getObject(3, OffsetDateTime.class).toInstant(),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getString(6)));
                });
        return news;
    }

    /// How listings stood in the published sessions of a span, newest first.
    ///
    /// @param ids at least one
    public Map<Integer, List<Past>> past(Collection<Integer> ids, LocalDate from, LocalDate to) {
        Map<Integer, List<Past>> past = new HashMap<>();
        database.sql("report/past")
                .param("ids", ids)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    past.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(
                                    new Past(
                                            row.getObject(2, LocalDate.class),
                                            Rating.valueOf(row.getString(3)),
                                            row.getDouble(4),
                                            row.getDouble(5)));
                });
        return past;
    }

    /// How many opinions of each published session of a span say what.
    public SortedMap<LocalDate, Map<Rating, Integer>> ratings(LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Map<Rating, Integer>> ratings = new TreeMap<>();
        database.sql("report/ratings")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    ratings.computeIfAbsent(
                                    row.getObject(1, LocalDate.class),
                                    day -> new EnumMap<>(Rating.class))
                            .put(Rating.valueOf(row.getString(2)), row.getInt(3));
                });
        return ratings;
    }

    /// What is known of companies, by symbol.
    public Map<String, Company> companies() {
        Map<String, Company> companies = new HashMap<>();
        database.sql("report/companies")
                .query(row -> {
                    companies.put(
                            row.getString(1),
                            new Company(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class)));
                });
        return companies;
    }

    /// What reruns have changed of a published session, in their order.
    public List<Republished> republished(LocalDate session) {
        return database.sql("report/republished")
                .param("session", session)
                .query((row, n) ->
                        new Republished(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getInt(3)))
                .list();
    }
}
