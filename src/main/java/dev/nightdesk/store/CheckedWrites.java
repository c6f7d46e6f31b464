package dev.nightdesk.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// Statements by name, of which those that change something always run in a transaction: one that
/// is committed by itself would get past the check of commits.
final class CheckedWrites extends JdbcTemplate {

    private final TransactionTemplate transaction;

    CheckedWrites(FencedTransactions transactions) {
        super(Objects.requireNonNull(transactions.getDataSource()));
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected int update(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter parameters) {
        return Objects.requireNonNull(
                transaction.execute(status -> super.update(statement, parameters)));
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        return Objects.requireNonNull(transaction.execute(status -> super.update(statement, keys)));
    }
}
