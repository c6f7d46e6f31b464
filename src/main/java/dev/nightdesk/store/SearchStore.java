package dev.nightdesk.store;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.ShareClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/// Companies and headlines by what they say: by the server's full text search on PostgreSQL, by an
/// index beside the file on H2. The same is found, in nearly the same order; any text can be asked.
public final class SearchStore {

    private static final Width SECTOR = new Width(64);

    private final Database database;
    private final Finder finder;

    SearchStore(Database database) {
        this.database = database;
        this.finder =
                database.dialect() == Dialect.POSTGRESQL
                        ? new ServerFinder(database)
                        : new IndexFinder(database);
    }

    /// Which companies.
    ///
    /// @param sector part of its name in any case; empty for every one
    /// @param only symbols; empty for every one
    /// @param most how many at most, ≥ 1
    public record Wanted(Asked asked, String sector, Optional<Set<String>> only, int most) {

        public Wanted {
            sector = SECTOR.fit(Asked.printable(sector));
        }
    }

    /// A company that was found, under the symbol that is most likely meant.
    ///
    /// @param sector empty if not known; so are exchange and industry
    /// @param snippet of its description, what was asked between `«` and `»`; empty if there is
    ///   none
    /// @param named when it was called so
    /// @param described when sector, industry and description were so; empty if they are not known
    /// @param points how well it fits; to be compared within one answer
    public record Found(
            String symbol,
            String name,
            String exchange,
            String sector,
            String industry,
            String snippet,
            LocalDate named,
            Optional<LocalDate> described,
            double points) {}

    /// A headline that was found.
    ///
    /// @param snippet the headline, what was asked between `«` and `»`
    /// @param symbols of the listings it is about, in order
    public record Headline(NewsItem item, String snippet, Set<String> symbols) {}

    /// What is published of a listing.
    ///
    /// @param score 0–100
    /// @param dollarVolume a day, in dollars; NaN if it is not known
    public record Opinion(LocalDate session, String rating, double score, double dollarVolume) {}

    /// What a listing's newest published recommendation must be.
    ///
    /// @param ratings one of these
    /// @param score at least, 0–100
    /// @param dollarVolume a day at least, in dollars; 0 if it does not matter
    /// @param position of the dollar volume among the readings, from 1
    public record Limits(
            Collection<String> ratings, double score, double dollarVolume, int position) {}

    /// Refreshes what the planner knows of many new companies or headlines.
    public void tidy() {
        if (database.dialect() == Dialect.POSTGRESQL) {
            new JdbcTemplate(database.dataSource()).execute(database.statement("search/tidy"));
        }
    }

    /// Best first.
    public List<Found> companies(Wanted wanted) {
        return wanted.asked().isEmpty() ? List.of() : finder.companies(wanted);
    }

    /// Newest first.
    public List<Headline> news(Asked asked, Instant since, int most) {
        List<Headline> found = asked.isEmpty() ? List.of() : finder.news(asked, since, most);
        Map<String, Set<String>> subjects = subjects(found);
        return found.stream()
                .map(one ->
                        new Headline(
                                one.item(),
                                one.snippet(),
                                subjects.getOrDefault(one.item().id(), Set.of())))
                .toList();
    }

    private Map<String, Set<String>> subjects(List<Headline> found) {
        Map<String, Set<String>> subjects = new HashMap<>();
        if (!found.isEmpty()) {
            database.sql("search/subjects")
                    .param("ids", found.stream().map(one -> one.item().id()).toList())
                    .query(row -> {
                        subjects.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                                .add(row.getString(2));
                    });
        }
        return subjects;
    }

    /// The symbols of listings within limits, in every form that is one word.
    public Set<String> within(Limits limits) {
        List<String> symbols =
                database.sql("search/permitted")
                        .param("ratings", limits.ratings())
                        .param("score", limits.score())
                        .param("dollars", limits.dollarVolume())
                        .param("position", limits.position())
                        .query((row, n) -> row.getString(1))
                        .list();
        Set<String> forms = ShareClass.forms(symbols);
        forms.removeIf(form -> form.contains(" "));
        return forms;
    }

    /// What is published of those that are listed, in whatever form of their symbols.
    ///
    /// @param position of the dollar volume among the readings, from 1
    public Map<String, Opinion> opinions(Collection<String> symbols, int position) {
        Map<String, Opinion> byClass = new HashMap<>();
        if (!symbols.isEmpty()) {
            database.sql("search/opinions")
                    .param("symbols", ShareClass.forms(symbols))
                    .param("position", position)
                    .query(row -> {
                        byClass.put(ShareClass.of(row.getString(1)), opinion(row));
                    });
        }
        Map<String, Opinion> opinions = new HashMap<>();
        for (String symbol : symbols) {
            Optional.ofNullable(byClass.get(ShareClass.of(symbol)))
                    .ifPresent(opinion -> opinions.put(symbol, opinion));
        }
        return opinions;
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        double dollars = row.getDouble(5);
        boolean isUnknown = row.wasNull();
        return new Opinion(
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getDouble(4),
                isUnknown ? Double.NaN : dollars);
    }
}
