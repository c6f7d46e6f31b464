package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be deleted when it is old. Which of it is to stay all the same is for others to say.
public final class RetentionStore {

    /// Calls deleted in one transaction, at the most.
    private static final long CALLS = 20_000;

    /// Listings named in one statement.
    private static final int LISTINGS = 1_000;

    private final Database database;

    public RetentionStore(Database database) {
        this.database = database;
    }

    /// The calls reserved before an instant.
    ///
    /// @param plans whose calls stay
    public List<Portion> calls(Instant before, Collection<String> plans) {
        return database.sql("retention/calls")
                .param("before", utc(before))
                .query((row, n) -> calls(row, before, plans))
                .single();
    }

    private List<Portion> calls(ResultSet span, Instant before, Collection<String> plans)
            throws SQLException {
        List<Portion> portions = new ArrayList<>();
        long last = span.getLong(2);
        for (long first = span.getLong(1); last > 0 && first <= last; first += CALLS) {
            Map<String, Object> some =
                    Map.of(
                            "first",
                            first,
                            "last",
                            Math.min(last, first + CALLS - 1),
                            "before",
                            utc(before),
                            "plans",
                            plans.isEmpty() ? List.of("") : plans);
            portions.add(portion(removal(statement("retention/forget_calls"), some)));
        }
        return portions;
    }

    /// A plan of calls.
    ///
    /// @param finished when the last of them was; empty if none was
    public record Plan(String key, Optional<Instant> finished) {}

    /// Every plan of calls.
    public List<Plan> plans() {
        return database.sql("retention/plans")
                .query((row, n) -> new Plan(row.getString(1), instant(row, 2)))
                .list();
    }

    /// The calls of a plan that tell nobody anything any more: those that brought a session's rows
    /// stay, because they tell that the session is there; and those that were the last to ask for
    /// their subject, because they tell that it need not be asked for.
    public Portion tasks(String plan) {
        Map<String, Object> of = Map.of("plan", plan);
        return portion(
                removal(statement("retention/forget_rejections"), of),
                removal(statement("retention/forget_tasks"), of));
    }

    /// A rerun.
    ///
    /// @param isPublished whether what it found was published
    public record Rerun(String id, boolean isPublished) {}

    /// The reruns asked for before an instant.
    public List<Rerun> reruns(Instant before) {
        return database.sql("retention/reruns")
                .param("before", utc(before))
                .query((row, n) -> new Rerun(row.getString(1), row.getString(2) != null))
                .list();
    }

    /// When the last rerun was asked for.
    public Optional<Instant> newestRerun() {
        return database.sql("retention/newest_rerun").query((row, n) -> instant(row, 1)).single();
    }

    /// What a rerun found; of one that was published what it changed stays.
    public Portion rerun(Rerun rerun) {
        Map<String, Object> run = Map.of("run", rerun.id());
        List<Removal> removals = new ArrayList<>();
        removals.add(removal(statement("retention/forget_rerun_analysis"), run));
        removals.add(removal(statement("retention/forget_rerun_quarantine"), run));
        if (!rerun.isPublished()) {
            removals.add(removal(statement("retention/forget_rerun_recommendation"), run));
            removals.add(removal(statement("retention/forget_rerun_ticker"), run));
            removals.add(removal(statement("retention/forget_rerun"), run));
        }
        return new Portion(database, removals);
    }

    /// When headlines were published.
    public record Published(Instant oldest, Instant newest) {}

    /// The span of all headlines of providers; empty if there is none.
    public Optional<Published> news() {
        return database.sql("retention/news")
                .query((row, n) -> published(instant(row, 1), instant(row, 2)))
                .single();
    }

    private static Optional<Published> published(
            Optional<Instant> oldest, Optional<Instant> newest) {
        return oldest.map(first -> new Published(first, newest.orElse(first)));
    }

    /// Headlines published from one instant on, before another. Those that somebody brought in from
    /// a file stay: no provider would give them again.
    public Portion news(Instant since, Instant before) {
        Map<String, Object> old = Map.of("since", utc(since), "before", utc(before));
        return portion(
                removal(statement("retention/forget_news_listings"), old),
                removal(statement("retention/forget_news"), old));
    }

    /// The listings that have so many bars since a session.
    public List<Integer> fullListings(LocalDate since, int bars) {
        return database.sql("retention/full_listings")
                .param("since", since)
                .param("bars", bars)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// The bars of some listings in a session, which counts as not fetched from then on.
    public Portion bars(LocalDate session, List<Integer> ids) {
        List<Removal> removals = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += LISTINGS) {
            Map<String, Object> some =
                    Map.of(
                            "session",
                            session,
                            "ids",
                            ids.subList(at, Math.min(ids.size(), at + LISTINGS)));
            removals.add(removal(statement("retention/forget_bars"), some));
        }
        removals.add(
                removal(statement("retention/forget_bar_session"), Map.of("session", session)));
        return new Portion(database, removals);
    }

    /// Measurements of sizes before a day.
    public Portion sizes(LocalDate before) {
        return portion(removal(statement("retention/forget_sizes"), Map.of("before", before)));
    }

    private Portion portion(Removal... removals) {
        return new Portion(database, List.of(removals));
    }

    private String statement(String name) {
        return database.statement(name);
    }

    private Removal removal(String text, Map<String, ?> parameters) {
        return new Removal(database, text, parameters);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
