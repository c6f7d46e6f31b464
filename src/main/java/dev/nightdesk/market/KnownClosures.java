package dev.nightdesk.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The closures of the past that no rule foretells, one line each in `calendar/xnys-closures.csv`.
final class KnownClosures {

    private static final String FILE = "/calendar/xnys-closures.csv";

    private KnownClosures() {}

    static List<Closure> read() {
        try (BufferedReader lines = new BufferedReader(open())) {
            return lines.lines().skip(1).map(Closure::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStreamReader open() {
        InputStream file = KnownClosures.class.getResourceAsStream(FILE);
        return new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8);
    }
}
