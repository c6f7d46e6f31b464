package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Universe;
import dev.nightdesk.store.ListingStore.Delivered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store promises, on every database nightdesk runs on.
@ParameterizedClass(name = "{0}")
@EnumSource(Server.class)
abstract class StoreContract {

    static final LocalDate SESSION = LocalDate.of(2016, 6, 30);
    static final LocalDate BEFORE = LocalDate.of(2016, 6, 29);
    static final int DAY = day(SESSION);
    static final Instant NOW = Instant.parse("2016-07-01T02:03:04.567Z");

    final Database database;
    final Stores stores;

    StoreContract(Server server) {
        database = Databases.emptyFor(getClass(), server);
        stores = Stores.of(database);
    }

    @AfterEach
    void every_connection_is_given_back() {
        HikariDataSource pool = (HikariDataSource) database.dataSource();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static Delivered delivered(String ticker, String name, ListingKind kind) {
        return new Delivered(new Ticker(ticker), name, kind, DAY, DAY, List.of());
    }

    /// Registers common stocks; their ids are 1, 2, …
    void register(String... tickers) {
        stores.listings()
                .register(
                        Arrays.stream(tickers)
                                .map(ticker ->
                                        delivered(
                                                ticker, ticker + " Inc", ListingKind.COMMON_STOCK))
                                .toList());
    }

    /// Freezes a universe of everything registered.
    Universe freeze(LocalDate session) {
        Universe universe = new Universe(stores.listings().current());
        stores.universes().freeze(session, universe, NOW);
        return universe;
    }

    static Listing listing(int id, String ticker, String name, ListingKind kind) {
        return new Listing(id, new Ticker(ticker), name, kind);
    }

    /// The value that is expected under a key.
    static <T> T at(Map<Integer, T> values, int key) {
        return Objects.requireNonNull(values.get(key), () -> "nothing under " + key);
    }

    /// The numbers of a range, both ends included.
    static List<Integer> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
