package dev.nightdesk.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Replies and files of real providers beside the project; the tests that read them are skipped
/// where they are absent.
public final class Recorded {

    private static final Path ROOT = Path.of("../shared");

    private static final String SAMPLES = "provider-samples/";

    private Recorded() {}

    /// Where it lies.
    ///
    /// @param name from the root of what is shared, such as `provider-samples/stooq`
    public static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(Files.exists(file), "nothing recorded at " + file);
        return file;
    }

    /// The recorded body as if it came with status 200.
    ///
    /// @param sample such as `sec/company_tickers-2026-02-01.json`
    public static Reply reply(String sample) {
        return reply(200, sample);
    }

    public static Reply reply(int status, String sample) {
        try {
            return new Reply(status, "", Files.readAllBytes(file(SAMPLES + sample)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
