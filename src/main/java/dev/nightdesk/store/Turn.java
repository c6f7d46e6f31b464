package dev.nightdesk.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// Whose turn it is to change an embedded file: of writes and commits one at a time. On a server it
/// is everybody's.
///
/// H2 2.4 writes its tables to the file one after the other whenever somebody commits. What another
/// transaction changes between two of them may get there without the log that would undo it, and if
/// the process is killed before the next commit, rows of a transaction that never ended are left.
final class Turn {

    /// Well below the time for which H2 waits for a row.
    private static final int PATIENCE_MILLIS = 500;

    private final boolean isTaken;
    private final ReentrantLock lock = new ReentrantLock();

    Turn(Dialect dialect) {
        this.isTaken = dialect == Dialect.H2;
    }

    /// Work in a database.
    @FunctionalInterface
    interface Work<E extends Exception> {

        void run() throws E;
    }

    int taken(IntSupplier update) {
        int[] rows = new int[1];
        take(() -> rows[0] = update.getAsInt());
        return rows[0];
    }

    /// Does it when nobody else is at it, or after a while anyway: who is at it may wait for a row
    /// that is free only after this.
    <E extends Exception> void take(Work<E> work) throws E {
        boolean isOurs = isTaken && comes();
        try {
            work.run();
        } finally {
            if (isOurs) {
                lock.unlock();
            }
        }
    }

    private boolean comes() {
        try {
            return lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
