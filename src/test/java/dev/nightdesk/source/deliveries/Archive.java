package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Packs the files of a delivery.
record Archive(Map<String, String> files) {

    private static final String HEADER = "symbol,date,open,high,low,close,volume,adj_close\n";

    static final Archive NOTHING = new Archive(Map.of());

    Archive with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(name, text);
        return new Archive(more);
    }

    /// With a file of prices.
    ///
    /// @param rows without the names of the columns
    Archive withPrices(String rows) {
        return with("prices.csv", HEADER + rows);
    }

    Answer answer() {
        byte[] body = packed();
        return new Answer(200, "application/gzip", body, "", body.length, 0);
    }

    byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(tar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] text)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
    }
}
