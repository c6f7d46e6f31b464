package dev.nightdesk.night;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.UnusableDatabase;

/// Opens a database whose file one process at a time can have. Commands that only read are done
/// with it in a moment: it is worth waiting for them.
final class Turn {

    /// Each takes about a second, which the pool waits before it gives up.
    private static final int ATTEMPTS = 5;

    private Turn() {}

    static Database take(DatabaseAddress address) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Database.open(address);
            } catch (UnusableDatabase e) {
                if (!e.isBusy() || attempt == ATTEMPTS) {
                    throw DiskFull.behind(e).orElse(e);
                }
            }
        }
    }
}
