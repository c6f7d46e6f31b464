package dev.nightdesk.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushgatewayTest {

    private static final Samples SAMPLES = new Samples().set(Metric.COVERAGE, 0.5);

    private static Pushgateway at(int port) {
        return below("", port);
    }

    private static Pushgateway below(String path, int port) {
        return new Pushgateway(
                URI.create("http://127.0.0.1:" + port + path), Optional.of("desk"), "pass-word-1");
    }

    @Test
    void samples_arrive_in_one_group_as_text() throws IOException {
        AtomicReference<String> seen = new AtomicReference<>("");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    seen.set(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + "\n"
                                    + body);
                    exchange.sendResponseHeaders(202, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            assertThat(at(port).push(SAMPLES)).isEmpty();
            assertThat(seen.get())
                    .startsWith("POST /metrics/job/nightdesk Basic ")
                    .contains("nightdesk_coverage_ratio 0.5\n")
                    .endsWith("\n");
            assertThat(below("/behind/a-proxy/", port).push(SAMPLES)).isEmpty();
            assertThat(seen.get()).startsWith("POST /behind/a-proxy/metrics/job/nightdesk ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_gateway_that_refuses_is_told_without_the_password() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(401, -1);
                    exchange.close();
                });
        server.start();
        try {
            assertThat(at(server.getAddress().getPort()).push(SAMPLES).orElseThrow())
                    .startsWith("cannot push metrics to 127.0.0.1:")
                    .doesNotContain("pass-word-1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_gateway_that_is_down_is_told() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(at(port).push(SAMPLES)).isPresent();
    }

    @Test
    void a_gateway_that_never_answers_is_not_waited_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(at(silent.getLocalPort()).push(SAMPLES).orElseThrow()).contains("timed out");
        }
    }

    @Test
    void a_file_is_replaced_as_a_whole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("nightdesk.prom");
        assertThat(new TextFile(file).write(SAMPLES)).isEmpty();
        assertThat(new TextFile(file).write(SAMPLES)).isEmpty();

        assertThat(file).content().contains("nightdesk_coverage_ratio 0.5\n");
        try (var there = Files.list(folder)) {
            assertThat(there).hasSize(1);
        }
        assertThat(new TextFile(folder.resolve("nowhere/x.prom")).write(SAMPLES)).isPresent();
    }
}
