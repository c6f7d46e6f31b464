package dev.nightdesk.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.nightdesk.store.Bulk.OnConnection;
import dev.nightdesk.store.Stopwatch.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One open database: a small pool, its statements and its transactions.
public final class Database implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final DatabaseAddress address;
    private final ProcessName process;
    private final Sql sql;
    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final FencedTransactions transactions;
    private volatile Stopwatch stopwatch = Stopwatch.NONE;
    private int compactBelow;

    private Database(DatabaseAddress address) {
        this.address = address;
        this.process = ProcessName.next();
        this.dataSource = Pool.of(address, process);
        this.sql = new Sql(address.dialect());
        Turn turn = new Turn(address.dialect());
        this.bulk = new Bulk(dataSource, address.dialect(), sql, turn);
        this.transactions = new FencedTransactions(dataSource, turn);
        this.jdbc = JdbcClient.create(new CheckedWrites(dataSource, transactions, turn));
    }

    /// Connects.
    ///
    /// @throws UnusableDatabase if nobody answers, the password is wrong or another process holds
    ///   the file
    public static Database open(DatabaseAddress address) {
        Database database = new Database(address);
        try (Connection connection = database.dataSource.getConnection()) {
            connection.isValid(1);
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw Unreachable.because(address, e);
        }
    }

    /// The tables and what is between them.
    public Schema schema() {
        return new Schema(this);
    }

    public DatabaseAddress address() {
        return address;
    }

    public Dialect dialect() {
        return address.dialect();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /// Runs the work in one transaction: the caller's, if there is one.
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /// Runs the work in a transaction of its own, whatever becomes of the caller's: what it writes
    /// stays written, and each of its statements sees what others have committed before. It takes a
    /// second connection where the caller has one.
    <T> T inOwnTransaction(Supplier<T> work) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return Objects.requireNonNull(own.execute(status -> work.get()));
    }

    /// Runs work that only reads in one transaction, which sees one state of the database.
    ///
    /// @param snapshot that another connection to the server has exported; empty for the state now
    <T> T reading(Optional<String> snapshot, Supplier<T> work) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        return Objects.requireNonNull(
                reading.execute(status -> {
                    snapshot.ifPresent(this::take);
                    return work.get();
                }));
    }

    /// The statement takes no parameter.
    private void take(String snapshot) {
        if (!snapshot.matches("[0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("no name of a snapshot: " + snapshot);
        }
        new JdbcTemplate(dataSource).execute("set transaction snapshot '" + snapshot + "'");
    }

    /// Work on the connection of the caller's transaction, or on one of its own.
    <T> T onConnection(String name, OnConnection<T> work) {
        return bulk.onConnection(name, work);
    }

    /// Returns when all that is committed would outlast the loss of power. PostgreSQL does not
    /// return from a commit before; H2 hands it to the operating system at best.
    void sync() {
        if (dialect() == Dialect.H2) {
            new JdbcTemplate(dataSource).execute(sql.text("checkpoint"));
        }
    }

    /// Runs the work within the caller's transaction and undoes it unless its result is one to
    /// keep.
    <T> T attempt(Supplier<T> work, Predicate<T> keep) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Objects.requireNonNull(
                nested.execute(status -> {
                    T result = work.get();
                    if (!keep.test(result)) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
    }

    /// Refreshes what the planner knows of the tables that a bulk load has changed.
    public void tidy() {
        if (dialect() == Dialect.POSTGRESQL) {
            new JdbcTemplate(dataSource).execute(sql.text("tidy"));
        }
    }

    /// What this process is called at the server.
    ProcessName process() {
        return process;
    }

    /// Breaks all connections, whoever waits on one, and makes no more: all that is asked of this
    /// database fails at once.
    public void abandon() {
        dataSource.close();
    }

    /// Tells from now on how long work takes.
    public void timedBy(Stopwatch watch) {
        stopwatch = watch;
        transactions.timedBy(watch);
    }

    private <T> T timed(Work work, Supplier<T> doing) {
        Stopwatch watch = stopwatch;
        long from = watch.nanos();
        try {
            return doing.get();
        } finally {
            watch.took(work, watch.nanos() - from);
        }
    }

    /// Connections in use.
    public int connections() {
        return dataSource.getHikariPoolMXBean().getActiveConnections();
    }

    /// Commits nothing from now on without asking.
    void guard(Fence fence) {
        transactions.checkedBy(fence::check);
    }

    /// Makes the room of deleted rows usable again, and refreshes what the planner knows of their
    /// tables. H2 does it by itself.
    public void reclaim() {
        if (dialect() == Dialect.POSTGRESQL) {
            new JdbcTemplate(dataSource).execute(sql.text("reclaim"));
        }
    }

    StatementSpec jdbc(String text) {
        return jdbc.sql(text);
    }

    String statement(String name) {
        return sql.text(name);
    }

    StatementSpec sql(String name) {
        return jdbc.sql(sql.text(name));
    }

    /// Adds rows whose keys are new: all of them or none.
    void append(String table, Consumer<RowWriter> rows) {
        inTransaction(() -> {
            return timed(
                    Work.BULK_WRITE,
                    () -> {
                        bulk.append(table, rows);
                        return table;
                    });
        });
    }

    /// Adds or replaces rows, all of them or none. On PostgreSQL what is staged lives as long as
    /// the transaction, so there has to be one.
    void upsert(String table, Consumer<RowWriter> rows) {
        inTransaction(() -> {
            return timed(
                    Work.BULK_WRITE,
                    () -> {
                        bulk.upsert(table, rows);
                        return table;
                    });
        });
    }

    /// Adds or replaces rows of a small table, all of them or none.
    void merge(String table, Consumer<RowWriter> rows) {
        inTransaction(() -> {
            bulk.merge(table, rows);
            return table;
        });
    }

    <T> T read(String name, Map<String, ?> parameters, Function<RowReader, T> reader) {
        return timed(Work.BULK_READ, () -> bulk.read(name, parameters, reader));
    }

    /// An embedded database's file is written anew when it is closed, if less of it is in use,
    /// without what is not: the new file takes the place of the old at once or not at all, so that
    /// nothing is lost if there is no room for it, or no time.
    ///
    /// @param percent of the file
    public void compactAtClose(int percent) {
        compactBelow = dialect() == Dialect.H2 ? percent : 0;
    }

    @Override
    public void close() {
        try (dataSource) {
            if (compactBelow > 0 && sql("size/fill").query(Integer.class).single() < compactBelow) {
                new JdbcTemplate(dataSource).execute(sql.text("compact"));
            }
        } catch (DataAccessException e) {
            // it stays as it is, and the next housekeeping tries again
        }
    }
}
