package dev.nightdesk.source.simulated.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.simulated.SimulatedMarket;
import dev.nightdesk.source.simulated.Simulation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Calls a served market over a real socket, as patiently as the quotas want it.
final class Caller implements AutoCloseable {

    static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    static final Simulation SIMULATION = new Simulation(17, 100, 250);
    static final SimulatedMarket MARKET = SimulatedMarket.open(SIMULATION, CALENDAR);

    /// A Friday's session, seen early on Saturday.
    static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    static final Instant NIGHT = Instant.parse("2026-11-21T05:30:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> KEYS =
            Map.of(
                    "Authorization", "Bearer key",
                    "X-Finnhub-Token", "key",
                    "User-Agent", "nightdesk test@example.org");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServedMarket market;
    private Instant now = NIGHT;

    Caller(Conditions conditions) {
        market = ServedMarket.serve(SIMULATION, CALENDAR, conditions, NIGHT);
    }

    /// What has come.
    record Got(int status, byte[] bytes, boolean isPacked) {

        String text() {
            try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
                return new String(isPacked ? new GZIPInputStream(in).readAllBytes() : bytes, UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode json() {
            return JSON.readTree(text());
        }
    }

    Caller at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /// Long after the call before.
    Got get(String path) {
        now = now.plus(PATIENCE);
        return getNow(path);
    }

    /// In the same instant as the call before.
    Got getNow(String path) {
        return send(request(path, KEYS));
    }

    Got with(Map<String, String> headers, String path) {
        return send(request(path, headers));
    }

    Got post(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(market.address() + path))
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        String address = path.startsWith("http") ? path : market.address() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        return request.header(Front.TIME, now.toString());
    }

    private Got send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean isPacked =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            return new Got(response.statusCode(), response.body(), isPacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rows of all pages.
    List<JsonNode> pages(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            page.path("results").forEach(rows::add);
            next = page.path("next_url").asString("");
        }
        return rows;
    }

    Got grouped(LocalDate day) {
        return get(
                "/massive/v2/aggs/grouped/locale/us/market/stocks/"
                        + day
                        + "?adjusted=false&include_otc=false");
    }

    JsonNode state() {
        return with(Map.of(), "/admin/state").json();
    }

    /// Plans faults for the night of [#SESSION].
    void plan(String names) {
        if (post("/admin/faults?session=" + SESSION + "&names=" + names).status() != 200) {
            throw new IllegalArgumentException(names);
        }
    }

    /// The calls of that night that have met a fault.
    int recorded(String fault, String provider) {
        int calls = 0;
        for (JsonNode met : state().path("faults")) {
            boolean isIt =
                    met.path("fault").asString().equals(fault)
                            && met.path("provider").asString().equals(provider)
                            && met.path("session").asString().equals(SESSION.toString());
            calls += isIt ? met.path("calls").asInt() : 0;
        }
        return calls;
    }

    static int day(String date) {
        return Moment.day(LocalDate.parse(date));
    }

    static <T> List<T> all(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        for (T row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    void awaitEnd(Duration idle) throws InterruptedException {
        market.awaitEnd(idle);
    }

    @Override
    public void close() {
        market.close();
        client.close();
    }
}
