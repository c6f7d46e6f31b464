package dev.nightdesk.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A provider on this machine that answers what it is told to, and remembers what it was asked.
public final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// One request.
    ///
    /// @param target path and query as sent
    public record Asked(String target, Map<String, List<String>> headers) {}

    private Loopback(Function<Asked, Answer> answers) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    public static Loopback answering(Answer always) {
        return new Loopback(any -> always);
    }

    public static Loopback answering(Function<Asked, Answer> answers) {
        return new Loopback(answers);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
        Asked question =
                new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders());
        asked.add(question);
        Answer answer = answers.apply(question);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (!answer.encoding().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Encoding", answer.encoding());
        }
        int length = answer.promised();
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        try (OutputStream out = exchange.getResponseBody()) {
            send(answer, out);
        }
    }

    private static void send(Answer answer, OutputStream out) throws IOException {
        if (answer.pause() == 0) {
            out.write(answer.body());
            return;
        }
        for (byte one : answer.body()) {
            out.write(one);
            out.flush();
            pause(answer.pause());
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
