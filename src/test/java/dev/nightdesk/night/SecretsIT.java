package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.Exchange;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.fetch.Lane;
import dev.nightdesk.night.fetch.Probes;
import dev.nightdesk.night.fetch.ProviderSettings;
import dev.nightdesk.night.fetch.VirtualTime;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.Transport;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Entry;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// A key that a provider echoes, in whatever way, is written nowhere and told to nobody else.
final class SecretsIT {

    /// Some with signs that addresses and JSON write in more ways than one.
    private static final Map<String, String> KEYS =
            Map.of(
                    "massive", "MASSIVEKEY1a2b3c4d",
                    "sec", "SECKEY Desk desk@example.com",
                    "finnhub", "FINNHUBKEY5e6f7g8h",
                    "alphavantage", "ALPHAKEY+9i/0j=k");

    /// What no key is without, however it is written.
    private static final List<String> MARKS =
            List.of(
                    "MASSIVEKEY",
                    "SECKEY",
                    "FINNHUBKEY",
                    "ALPHAKEY",
                    "desk@example",
                    "desk%40example");

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Batch BATCH = new Batch("nightly:" + SESSION, 1, "fetch");

    @TempDir Path folder = Path.of("");
    private final StringBuilder heard = new StringBuilder();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();

    @BeforeEach
    void everything_is_heard() throws IOException {
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            Files.writeString(folder.resolve(key.getKey()), key.getValue());
        }
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void as_before() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(level);
        root.detachAppender(log);
    }

    private static FetchSettings settings(int port) {
        FetchSettings packaged = JobFile.read("providers", FetchSettings.class, Optional.empty());
        Map<String, ProviderSettings> moved = new HashMap<>();
        packaged.providers()
                .forEach((name, one) -> {
                    Map<String, URI> sites = new HashMap<>();
                    one.sites()
                            .keySet()
                            .forEach(site ->
                                    sites.put(site, URI.create("http://127.0.0.1:" + port)));
                    moved.put(
                            name,
                            new ProviderSettings(
                                    sites,
                                    one.credential(),
                                    one.limits(),
                                    one.together(),
                                    one.patience(),
                                    one.terms()));
                });
        return new FetchSettings(packaged.use(), packaged.patience(), packaged.calmDown(), moved);
    }

    private static List<Planned> calls() {
        String day = SESSION.toString();
        return Stream.of(
                        "massive tickers active",
                        "massive grouped-daily " + day,
                        "massive splits " + day + ".." + day,
                        "massive news " + NOW + ".." + NOW.plusSeconds(60),
                        "sec company-tickers ",
                        "sec company-facts 320193",
                        "sec daily-index " + day,
                        "finnhub metric AAPL",
                        "finnhub recommendation AAPL",
                        "alphavantage listing-status active",
                        "alphavantage news-sentiment AAPL")
                .map(call -> call.split(" ", 3))
                .map(call -> new Planned(call[0], call[1], call[2], true, List.of()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_echoed_is_kept_nowhere(Echo echo) throws IOException, SQLException {
        try (EchoingHost foreign = new EchoingHost(head -> "HTTP/1.1 204 No Content\r\n\r\n");
                EchoingHost host =
                        new EchoingHost(
                                head -> echo.answer(head, "http://localhost:" + foreign.port()))) {
            FetchSettings settings = settings(host.port());
            Doors doors = Doors.live(settings, new Keyring(List.of(folder)));
            ask(settings, doors);
            settings.providers()
                    .forEach((name, one) -> {
                        if (doors.transports().containsKey(name)) {
                            provoke(doors.transports().get(name), one.sites().keySet());
                        }
                    });
            assertThat(host.heads()).hasSizeGreaterThan(8);
            KEYS.values().forEach(key -> assertSent(host, key));
            assertThat(foreign.heads().isEmpty()).isEqualTo(echo != Echo.REDIRECTED);
            foreign.heads().forEach(SecretsIT::assertHidden);
        }
        assertHidden(heard.toString());
        assertHidden(console.toString(StandardCharsets.UTF_8));
        log.list.forEach(event -> assertHidden(event.getFormattedMessage()));
        assertHidden(tables());
        archived(echo);
    }

    /// Else the test would not see anything.
    private static void assertSent(EchoingHost host, String key) {
        String begin = key.substring(0, key.indexOf("KEY") + 3);
        assertThat(host.heads()).anyMatch(head -> head.contains(begin));
    }

    private static void assertHidden(String text) {
        Stream.concat(MARKS.stream(), KEYS.values().stream())
                .filter(text::contains)
                .map(mark -> around(text, text.indexOf(mark)))
                .forEach(Assertions::fail);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    private void ask(FetchSettings settings, Doors doors) {
        try (Database database = Database.open(DatabaseAddress.embedded(folder.resolve("db")))) {
            database.schema().migrate();
            Stores stores = Stores.of(database);
            VirtualTime time = new VirtualTime(NOW);
            stores.calls().plan(BATCH, Origin.PLANNED, calls());
            Exchange exchange =
                    new Exchange(
                            settings,
                            prices(),
                            doors.transports(),
                            doors.without(),
                            time,
                            Archive.in(folder.resolve("archive")),
                            database,
                            stores,
                            TradingCalendar.newYork(),
                            new Meters(),
                            word -> heard.append(word).append('\n'));
            KEYS.keySet()
                    .forEach(provider -> workOff(exchange.lane(BATCH, provider, SESSION), time));
            VirtualTime tomorrow = new VirtualTime(time.instant().plusSeconds(100_000));
            new Probes(settings, prices(), doors, stores, tomorrow)
                    .all(SESSION, true)
                    .forEach(probe -> heard.append(probe).append('\n'));
        }
    }

    private static PriceList prices() {
        return Prices.read(Settings.of(Map.of()));
    }

    private static void workOff(Lane lane, VirtualTime time) {
        time.enter();
        for (boolean more = true; more; ) {
            more = lane.step().isPresent();
        }
        time.leave();
    }

    /// What an answer holds, what an exception says, and those behind it.
    private void provoke(Transport transport, Set<String> sites) {
        for (String site : sites) {
            try {
                heard.append(transport.exchange(Request.of(site, "/x"))).append('\n');
            } catch (NoReply e) {
                for (Throwable one = e; one != null; one = one.getCause()) {
                    heard.append(one).append(List.of(one.getSuppressed())).append('\n');
                }
            }
        }
    }

    /// Every column of every table that can hold a text.
    private String tables() throws SQLException {
        StringBuilder text = new StringBuilder();
        DatabaseAddress address = DatabaseAddress.embedded(folder.resolve("db"));
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.user(), "")) {
            for (String column : textColumns(connection)) {
                String query =
                        "select "
                                + column.replaceFirst(".*\\.", "")
                                + " from "
                                + column.replaceFirst("\\.[^.]*$", "");
                try (ResultSet rows = connection.createStatement().executeQuery(query)) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        assertThat(text.toString()).contains("company-facts", "nightly:2026-11-20");
        return text.toString();
    }

    private static List<String> textColumns(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        String query =
                """
                select '"' || table_name || '"."' || column_name || '"' from information_schema.columns
                where table_schema = 'PUBLIC' and data_type like 'CHARACTER%'
                """;
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private void archived(Echo echo) throws IOException {
        Path archive = folder.resolve("archive");
        Path journal = archive.resolve("journal.jsonl");
        assertHidden(Files.exists(journal) ? Files.readString(journal) : "");
        List<Entry> entries = Archive.in(archive).entries();
        assertThat(entries.isEmpty()).isEqualTo(!echo.isAnswer());
        for (Entry entry : entries) {
            String body = Archive.in(archive).reply(entry).orElseThrow().text();
            assertHidden(body);
            assertThat(body.contains("***")).isEqualTo(echo.isInBody());
            assertThat(entry.redacted()).isEqualTo(echo.isInBody());
        }
        try (Stream<Path> files = Files.walk(archive)) {
            files.map(Path::toString).forEach(SecretsIT::assertHidden);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
