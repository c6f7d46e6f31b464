package dev.nightdesk.source.simulated.served;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Puts replies on the wire, as far as they get.
final class Sender {

    /// Bytes that a slow body brings, and milliseconds between them.
    private static final int DRIPS = 40;

    private static final int DRIP_MILLIS = 25;

    /// Bytes below which compression is not worth it.
    private static final int SMALL = 512;

    private Sender() {}

    static void send(HttpExchange exchange, Reply reply, boolean acceptsGzip) throws IOException {
        byte[] plain = reply.answer().body();
        boolean isPacked = acceptsGzip && plain.length >= SMALL;
        byte[] body = isPacked ? packed(plain) : plain;
        if (isPacked) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.getResponseHeaders().set("Content-Type", reply.answer().type());
        int status = reply.answer().status();
        switch (reply.delivery()) {
            case WHOLE -> write(exchange, status, body, body.length);
            case CUT -> write(exchange, status, half(body), body.length);
            case CUT_INSIDE -> write(exchange, status, half(body), body.length / 2);
            case DRIP -> drip(exchange, status, body);
            case SILENT -> {}
        }
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    /// @param announced bytes; the connection is closed if fewer come
    private static void write(HttpExchange exchange, int status, byte[] body, int announced)
            throws IOException {
        exchange.sendResponseHeaders(status, announced == 0 ? -1 : announced);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    private static void drip(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        OutputStream wire = exchange.getResponseBody();
        for (int at = 0; at < Math.min(DRIPS, body.length - 1); at++) {
            wire.write(body[at]);
            wire.flush();
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(DRIP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (Gzip gzip = new Gzip(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// As fast as it gets.
    private static final class Gzip extends GZIPOutputStream {

        private static final int BUFFER = 1 << 16;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
