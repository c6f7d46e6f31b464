package dev.nightdesk.store;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.Decision;
import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Reservation.Unaffordable;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Usage;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Calls at providers: each is counted before it is made, and stays counted whatever becomes of the
/// process that wanted it.
///
/// All is written in transactions of its own: a caller that is rolled back has called all the same.
/// Processes agree by the instants they write down: two calls of processes whose clocks disagree
/// may come nearer to each other than a window demands, by no more than the clocks disagree.
public final class QuotaStore {

    /// Calls in the future count too.
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Width REASON = new Width(200);
    private static final Comparator<Spending> READING_ORDER =
            Comparator.comparing(Spending::provider).thenComparing(Spending::outcome);

    private final Database database;
    private final QuotaLock lock;
    private final SpendingStore spending;

    public QuotaStore(Database database) {
        this.database = database;
        this.lock = new QuotaLock(database);
        this.spending = new SpendingStore(database);
    }

    /// Calls of one outcome.
    ///
    /// @param outcome RESERVED while nobody has said how they ended
    /// @param calls ≥ 1
    public record Spending(String provider, String outcome, int calls) {}

    /// Counts as many of the wanted calls as fit now and can be paid, the first ones first. They,
    /// and what they cost, are on disk when this returns: neither a killed process nor a loss of
    /// power makes them forgotten.
    ///
    /// @param tariff what each costs, and from which money
    /// @param wanted at least one
    public Reservation reserve(Quota quota, Tariff tariff, Instant now, List<Wanted> wanted) {
        Reservation reservation =
                database.inOwnTransaction(() -> decide(quota, tariff, now, wanted));
        if (reservation instanceof Reserved) {
            database.sync();
        }
        return reservation;
    }

    private Reservation decide(Quota quota, Tariff tariff, Instant now, List<Wanted> wanted) {
        Blocked block = lock.take(quota.provider());
        if (block.until().isAfter(now)) {
            return block;
        }
        Usage usage = usage(quota, now);
        return switch (quota.decide(usage, now, wanted.size())) {
            case Decision.Granted(int calls) ->
                    paid(quota, tariff, usage.stamp(now), wanted.subList(0, calls));
            case Decision.Later later -> later;
            case Decision.Spent spent -> spent;
        };
    }

    /// As many of them as the month's money has room for.
    private Reservation paid(Quota quota, Tariff tariff, Instant at, List<Wanted> fitting) {
        Usd price = tariff.price(at);
        if (price.none()) {
            return insert(quota.provider(), at, fitting);
        }
        Budget budget = tariff.budget(at);
        int calls = spending.affordable(fitting, price, budget, at);
        if (calls == 0) {
            return unaffordable(budget, fitting.getFirst(), BillingCalendar.month(at));
        }
        Reserved reserved = insert(quota.provider(), at, fitting.subList(0, calls));
        reserved.calls().forEach(call -> spending.write(call, quota.provider(), at, price));
        return reserved;
    }

    private Unaffordable unaffordable(Budget budget, Wanted call, YearMonth month) {
        return new Unaffordable(
                budget,
                spending.spent(month),
                call.needed(),
                BillingCalendar.start(month.plusMonths(1)));
    }

    private Reserved insert(String provider, Instant at, List<Wanted> granted) {
        return new Reserved(granted.stream().map(call -> insert(provider, at, call)).toList());
    }

    private long insert(String provider, Instant at, Wanted call) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql("quota/reserve", provider)
                .param("endpoint", call.endpoint())
                .param(
                        "task",
                        call.task().isPresent() ? call.task().getAsInt() : null,
                        Types.INTEGER)
                .param("at", utc(at))
                .update(key, "call_id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// Writes down how a call ended, in the caller's transaction if there is one: with what it has
    /// brought.
    ///
    /// @param outcome constant of at most 24 characters
    /// @param httpStatus 0 if there was no answer
    /// @param bytes of the answer, ≥ 0
    /// @param payload SHA-256 of what was archived, 64 hexadecimal digits; empty if nothing was
    public void ended(
            long callId,
            String outcome,
            int httpStatus,
            long bytes,
            Optional<String> payload,
            Instant at) {
        int ended =
                database.inTransaction(() ->
                        database.sql("quota/end")
                                .param("call", callId)
                                .param("outcome", outcome)
                                .param("status", httpStatus)
                                .param("bytes", bytes)
                                .param("payload", payload.orElse(null), Types.CHAR)
                                .param("at", utc(at))
                                .update());
        if (ended != 1) {
            throw new IllegalArgumentException("no call was reserved as " + callId);
        }
    }

    /// Keeps everybody from calling a provider for a while; a block that lasts longer stays.
    ///
    /// @param until the first instant at which it may be called again
    /// @param reason for people, cut to 200 characters
    public void block(String provider, Instant until, String reason) {
        database.inOwnTransaction(() -> {
            lock.take(provider);
            return sql("quota/block", provider)
                    .param("until", utc(until))
                    .param("reason", REASON.fit(reason))
                    .update();
        });
    }

    /// Lets everybody call a provider again.
    public void unblock(String provider) {
        database.inOwnTransaction(() -> sql("quota/unblock", provider).update());
    }

    /// The block of a provider that is not over.
    public Optional<Blocked> blocked(String provider, Instant now) {
        return sql("quota/block_of", provider)
                .query(QuotaLock::blocked)
                .optional()
                .filter(block -> block.until().isAfter(now));
    }

    /// What is used of a quota.
    public Usage usage(Quota quota, Instant now) {
        return usage(quota, now, EVER);
    }

    private Usage usage(Quota quota, Instant now, Instant until) {
        return new Usage(
                recent(quota, now, until),
                quota.calendars()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        window -> window,
                                        window ->
                                                count(
                                                        quota.provider(),
                                                        window.start(now),
                                                        until))));
    }

    /// Calls within the reach of the quota and all after it up to a time. Stored are whole
    /// milliseconds; PostgreSQL would round what is finer, and might round a call away.
    private List<Instant> recent(Quota quota, Instant now, Instant until) {
        Instant since = now.minus(quota.reach()).truncatedTo(ChronoUnit.MILLIS);
        return sql("quota/recent", quota.provider())
                .param("since", utc(since))
                .param("until", utc(until))
                .query((row, n) -> instant(row))
                .list();
    }

    private int count(String provider, Instant start, Instant until) {
        return sql("quota/count", provider)
                .param("start", utc(start))
                .param("until", utc(until))
                .query(Integer.class)
                .single();
    }

    /// What is used and left of each window of a quota.
    public List<Left> left(Quota quota, Instant now) {
        return quota.left(usage(quota, now), now);
    }

    /// What was used and left of each window at a time, whatever was called later.
    public List<Left> leftAt(Quota quota, Instant then) {
        return quota.left(usage(quota, then, then), then);
    }

    /// When the last of all calls was made, or is said to have been.
    public Optional<Instant> newest() {
        return instant(database.sql("quota/newest"));
    }

    /// The same of the calls for the fetch tasks of a plan, in all its rounds.
    public Optional<Instant> newest(String plan) {
        return instant(database.sql("quota/last_of_plan").param("plan", plan));
    }

    private static Optional<Instant> instant(StatementSpec sql) {
        return sql.query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /// Calls for the fetch tasks of a plan, in all its rounds, by provider and outcome.
    public List<Spending> spent(String plan) {
        return database
                .sql("quota/spent")
                .param("plan", plan)
                .query((row, n) -> new Spending(row.getString(1), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .sorted(READING_ORDER)
                .toList();
    }

    /// The newest payload that a call for a fetch task has brought.
    public Optional<String> payloadOf(int task) {
        return database.sql("quota/payload").param("task", task).query(String.class).optional();
    }

    private StatementSpec sql(String name, String provider) {
        return database.sql(name).param("provider", provider);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
