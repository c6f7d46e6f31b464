package dev.nightdesk.store;

import com.zaxxer.hikari.HikariDataSource;

/// The few connections that a process holds to its database.
final class Pool {

    /// One is the lease's, one the watch's, one the metrics', the others are the workers'.
    private static final int CONNECTIONS = 8;

    private static final int PATIENCE_MILLIS = 10_000;

    private Pool() {}

    static HikariDataSource of(DatabaseAddress address, ProcessName process) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        if (address.dialect() == Dialect.POSTGRESQL) {
            ServerManners.ALL.forEach(pool::addDataSourceProperty);
            pool.setConnectionInitSql(ServerManners.naming(process));
        } else {
            // at a signal the run still needs it, and closes it itself
            pool.addDataSourceProperty("DB_CLOSE_ON_EXIT", "FALSE");
            // what is wrong is told once, by the command
            pool.addDataSourceProperty("TRACE_LEVEL_FILE", "0");
        }
        return pool;
    }
}
