package dev.nightdesk.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HttpTransportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A server that keeps a socket open for a while after its answer, and then hangs up.
    private static final class Curt implements AutoCloseable {

        private static final Duration IDLE = Duration.ofMillis(4500);

        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        Curt() throws IOException {
            Thread.ofVirtual().start(this::listen);
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + door.getLocalPort());
        }

        private void listen() {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket caller) {
            try (caller) {
                caller.setSoTimeout((int) IDLE.toMillis());
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        calls.incrementAndGet();
                        caller.getOutputStream()
                                .write(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    @Test
    void a_server_that_has_hung_up_in_the_meantime_costs_no_call() throws Exception {
        try (Curt server = new Curt()) {
            HttpTransport transport =
                    new HttpTransport(
                            new Connection(
                                    "curt",
                                    Map.of("api", server.address()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    PATIENCE,
                                    Map::of));
            Request request = Request.of("api", "/");
            assertThat(transport.exchange(request).status()).isEqualTo(200);
            Thread.sleep(Curt.IDLE.plusMillis(500));
            assertThat(transport.exchange(request).status()).isEqualTo(200);
            assertThat(server.calls).hasValue(2);
        }
    }
}
