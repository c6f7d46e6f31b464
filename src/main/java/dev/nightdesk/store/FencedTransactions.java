package dev.nightdesk.store;

import dev.nightdesk.store.Stopwatch.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Transactions of which none is committed without a last check, once there is one.
final class FencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Turn turn;
    private transient volatile Runnable check = () -> {};
    private transient volatile Stopwatch stopwatch = Stopwatch.NONE;
    private final transient ThreadLocal<Deque<Long>> begun =
            ThreadLocal.withInitial(ArrayDeque::new);

    FencedTransactions(DataSource dataSource, Turn turn) {
        super(dataSource);
        this.turn = turn;
    }

    /// @param check throws where a transaction is not to be committed
    void checkedBy(Runnable check) {
        this.check = check;
    }

    /// @param stopwatch hears how long each transaction took
    void timedBy(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        begun.get().push(stopwatch.nanos());
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        super.doCleanupAfterCompletion(transaction);
        Long from = begun.get().poll();
        if (from != null) {
            stopwatch.took(Work.TRANSACTION, stopwatch.nanos() - from);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            check.run();
        }
        turn.take(() -> super.doCommit(status));
    }
}
