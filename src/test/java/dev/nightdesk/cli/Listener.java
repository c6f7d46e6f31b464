package dev.nightdesk.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Takes what is pushed, as a Pushgateway does, or not.
final class Listener implements AutoCloseable {

    /// What it makes of a push.
    enum Mood {
        TAKES,
        REJECTS,
        HANGS
    }

    private final HttpServer server;
    private final Mood mood;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    Listener(Mood mood) throws IOException {
        this.mood = mood;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics/job/nightdesk", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (mood == Mood.TAKES) {
                bodies.add(body);
            } else if (mood == Mood.HANGS) {
                closing.await();
            }
            exchange.sendResponseHeaders(mood == Mood.REJECTS ? 400 : 202, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How often it was told something.
    int pushes() {
        return bodies.size();
    }

    /// What it was told last, by name and labels.
    Map<String, Double> last() {
        return bodies.getLast()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(
                        Collectors.toMap(
                                line -> line.substring(0, line.lastIndexOf(' ')),
                                line ->
                                        Double.parseDouble(
                                                line.substring(line.lastIndexOf(' ') + 1))));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
