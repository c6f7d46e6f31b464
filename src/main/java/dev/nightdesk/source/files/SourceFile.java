package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// One file of a market: how it is found, opened, and what is said when it breaks.
public record SourceFile(Path path) {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".tsv", ".tsv.gz");

    /// Bytes of a packed file unpacked at a time.
    private static final int BUFFER = 1 << 16;

    /// Characters of a field, so that a file without line ends cannot fill the memory.
    private static final int LONGEST = 1 << 24;

    private static final String REMEDY = "fetch it again";

    static Optional<SourceFile> in(Path directory, String stem) {
        List<Path> found =
                ENDINGS.stream()
                        .map(ending -> directory.resolve(stem + ending))
                        .filter(Files::exists)
                        .toList();
        if (found.size() > 1) {
            throw new UnusableSource(
                    SourceFault.TWICE,
                    directory
                            + " holds both "
                            + found.get(0).getFileName()
                            + " and "
                            + found.get(1).getFileName(),
                    "remove the one that is out of date");
        }
        return found.stream().map(SourceFile::new).findFirst();
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /// Rows of plain ASCII, to a handler that never sees a String. In Latin-1 each byte is a
    /// character, at a fraction of the cost of UTF-8; what is beyond ASCII becomes a character no
    /// ticker may hold.
    <T> CsvReader<T> rows(CsvCallbackHandler<T> handler) {
        return csv().build(handler, bytes(), StandardCharsets.ISO_8859_1);
    }

    /// Records of text in UTF-8.
    public CsvReader<CsvRecord> records() {
        return csv().ofCsvRecord(bytes());
    }

    /// The first of them.
    ///
    /// @throws UnusableSource if there is none
    public CsvRecord firstRecord() {
        try (CsvReader<CsvRecord> reader = records();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new UnusableSource(SourceFault.EMPTY, name() + " is empty", REMEDY);
            }
            return records.next();
        } catch (IOException | RuntimeException e) {
            throw broken(e, 0);
        }
    }

    /// Says why reading ended.
    ///
    /// @param line the last line that was read whole, 0 for none
    public UnusableSource broken(Exception failure, long line) {
        if (failure instanceof UnusableSource told) {
            return told;
        }
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        return new UnusableSource(
                SourceFault.BROKEN,
                name() + " " + verdict(origin) + " after line " + line,
                REMEDY,
                failure);
    }

    private static String verdict(Throwable origin) {
        return switch (origin) {
            case EOFException _ -> "is truncated";
            case ZipException _ -> "is corrupt (" + origin.getMessage() + ")";
            case IOException _ -> "cannot be read (" + origin.getMessage() + ")";
            default -> "has a record that cannot be taken apart (" + origin.getMessage() + ")";
        };
    }

    private CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .fieldSeparator(name().contains(".tsv") ? '\t' : ',')
                .detectBomHeader(true)
                .maxBufferSize(LONGEST)
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    private InputStream bytes() {
        try {
            return unpacked(Files.newInputStream(path));
        } catch (AccessDeniedException e) {
            throw new UnusableSource(
                    SourceFault.FORBIDDEN,
                    name() + " may not be read",
                    "give this user the right to read " + path,
                    e);
        } catch (IOException e) {
            throw broken(e, 0);
        }
    }

    private InputStream unpacked(InputStream file) throws IOException {
        try {
            return name().endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }
}
