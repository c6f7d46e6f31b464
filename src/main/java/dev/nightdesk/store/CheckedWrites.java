package dev.nightdesk.store;

import java.util.Objects;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Statements by name, of which those that change something always run in a transaction: one that
/// is committed by itself would get past the check of commits.
final class CheckedWrites extends JdbcTemplate {

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Turn turn;

    CheckedWrites(DataSource database, FencedTransactions transactions, Turn turn) {
        super(database);
        this.database = database;
        this.turn = turn;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected int update(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter parameters) {
        return checked(() -> turn.taken(() -> super.update(statement, parameters)));
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        return checked(() -> turn.taken(() -> super.update(statement, keys)));
    }

    /// Within the caller's transaction a statement may fail without undoing it.
    private int checked(IntSupplier update) {
        return TransactionSynchronizationManager.hasResource(database)
                ? update.getAsInt()
                : Objects.requireNonNull(transaction.execute(status -> update.getAsInt()));
    }
}
