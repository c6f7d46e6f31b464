package dev.nightdesk.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// What a loopback provider is to answer.
///
/// @param body as it goes over the wire
/// @param encoding of the body, empty if it is plain
/// @param promised bytes that the header says will come
/// @param pause milliseconds before each byte
public record Answer(
        int status, String type, byte[] body, String encoding, int promised, int pause) {

    public static Answer of(int status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, type, body, "", body.length, 0);
    }

    public static Answer json(String text) {
        return of(200, "application/json", text);
    }

    public static Answer csv(String text) {
        return of(200, "text/csv", text);
    }

    public static Answer plain(String text) {
        return of(200, "text/plain", text);
    }

    public static Answer error(int status, String json) {
        return of(status, "application/json", json);
    }

    public static Answer webPage(int status) {
        return of(status, "text/html", "<!DOCTYPE html>\n<html><body>Sorry</body></html>");
    }

    Answer typed(String other) {
        return new Answer(status, other, body, encoding, promised, pause);
    }

    Answer packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = packed.toByteArray();
        return new Answer(status, type, bytes, "gzip", bytes.length, pause);
    }

    /// Breaks off half way.
    Answer cutOff() {
        byte[] half = Arrays.copyOf(body, body.length / 2);
        return new Answer(status, type, half, encoding, promised, pause);
    }

    /// Says beforehand how little will come.
    Answer halved() {
        byte[] half = Arrays.copyOf(body, body.length / 2);
        return new Answer(status, type, half, encoding, half.length, pause);
    }

    Answer dripping(int millis) {
        return new Answer(status, type, body, encoding, promised, millis);
    }
}
