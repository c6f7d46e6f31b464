package dev.nightdesk.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Real answers of providers beside the project; the tests that read them are skipped where they
/// are absent.
public final class Samples {

    private static final Path ROOT = Path.of("../shared/provider-samples");

    private Samples() {}

    /// That file as an answer.
    ///
    /// @param file such as `sec/company_tickers-2026-02-01.json`
    public static Reply reply(int status, String file) {
        Path path = ROOT.resolve(file);
        assumeTrue(Files.exists(path), "no real answer at " + path);
        try {
            return new Reply(status, "", Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
