package dev.nightdesk.night;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A database and the lease under which this process may run on it: the schema is brought up to
/// date, nobody else can commit, and the holder gives signs of life.
record Leased(Database database, Lease lease) implements AutoCloseable {

    /// Where and how the lease is to be had.
    ///
    /// @param folder of the market, for a lease on a file
    record Place(DatabaseAddress address, Path folder, LeaseTimes times) {

        static Place of(Settings settings, Market market) {
            return new Place(
                    settings.address(market), settings.folder(market), LeaseTimes.read(settings));
        }

        /// @throws LeaseHeld if another process holds it
        Leased take(Instant now) {
            return address.dialect() == Dialect.H2
                    ? onFile(now)
                    : onServer(database -> ServerLease.take(database, times));
        }

        /// The same; on a server also from a process that is frozen.
        ///
        /// @param found hears of that, in words
        /// @throws LeaseHeld if another process holds it that is alive, or an embedded database
        Leased seize(Instant now, Consumer<String> found) {
            return address.dialect() == Dialect.H2
                    ? onFile(now)
                    : onServer(database -> new Seizure(database, times, found).take());
        }

        private Leased onFile(Instant now) {
            Lease lease = FileLease.take(folder, now, times.silence());
            Database database =
                    orClosed(
                            lease::close,
                            () -> {
                                Stillborn.in(folder).remove();
                                return Turn.take(address);
                            });
            return new Leased(database, lease).begun(times);
        }

        private Leased onServer(Function<Database, Lease> taking) {
            Database database = Database.open(address);
            Lease lease = orClosed(database::close, () -> taking.apply(database));
            return new Leased(database, lease).begun(times);
        }
    }

    private static <T> T orClosed(Runnable close, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            close.run();
            throw e;
        }
    }

    /// A migration may take longer than a holder is ever silent.
    private Leased begun(LeaseTimes times) {
        Leased alive = new Leased(database, LivingLease.begin(lease, times.beat()));
        return orClosed(
                alive::close,
                () -> {
                    database.schema().migrate();
                    return new Leased(database, FencedLease.begin(alive.lease(), database));
                });
    }

    /// A file is closed before others may open it; a lock on a server needs the connection it is
    /// on.
    @Override
    public void close() {
        if (database.dialect() == Dialect.H2) {
            database.close();
            lease.close();
        } else {
            lease.close();
            database.close();
        }
    }
}
