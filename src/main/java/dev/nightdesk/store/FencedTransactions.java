package dev.nightdesk.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Transactions of which none is committed without a last check, once there is one.
final class FencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private transient volatile Runnable check = () -> {};

    FencedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    /// @param check throws where a transaction is not to be committed
    void checkedBy(Runnable check) {
        this.check = check;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            check.run();
        }
        super.doCommit(status);
    }
}
