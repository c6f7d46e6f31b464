package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.nightdesk.source.UnusableSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// One file of a market: how it is found, opened, and what is said when it breaks.
record SourceFile(Path path) {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".tsv", ".tsv.gz");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Bytes of a packed file unpacked at a time.
    private static final int BUFFER = 1 << 16;

    private static final String REMEDY = "fetch it again, then `nightdesk restart --last`";

    static Optional<SourceFile> in(Path directory, String stem) {
        List<Path> found =
                ENDINGS.stream()
                        .map(ending -> directory.resolve(stem + ending))
                        .filter(Files::exists)
                        .toList();
        if (found.size() > 1) {
            throw new UnusableSource(
                    directory
                            + " holds both "
                            + found.get(0).getFileName()
                            + " and "
                            + found.get(1).getFileName(),
                    "remove the one that is out of date");
        }
        return found.stream().map(SourceFile::new).findFirst();
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Records of plain ASCII.
    ///
    /// @param width how many columns are read
    Records rows(int width) {
        return new Records(bytes(), separator(), width);
    }

    /// Records of text in UTF-8.
    CsvReader<CsvRecord> records() {
        Reader text = new InputStreamReader(bytes(), StandardCharsets.UTF_8);
        return csv().build(CsvRecordHandler.of(), text);
    }

    CsvRecord firstRecord() {
        try (CsvReader<CsvRecord> reader = records();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new UnusableSource(name() + " is empty", REMEDY);
            }
            return records.next();
        } catch (IOException | RuntimeException e) {
            throw broken(e, 0);
        }
    }

    /// Says why reading ended.
    ///
    /// @param line the last line that was read whole, 0 for none
    UnusableSource broken(Exception failure, long line) {
        if (failure instanceof UnusableSource told) {
            return told;
        }
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        return new UnusableSource(
                name() + " " + verdict(origin) + " after line " + line, REMEDY, failure);
    }

    private static String verdict(Throwable origin) {
        return switch (origin) {
            case EOFException _ -> "is truncated";
            case ZipException _ -> "is corrupt (" + origin.getMessage() + ")";
            case Records.BadRecord _ ->
                    "has a record that cannot be taken apart (" + origin.getMessage() + ")";
            case IOException _ -> "cannot be read (" + origin.getMessage() + ")";
            default -> "has a record that cannot be taken apart (" + origin.getMessage() + ")";
        };
    }

    private CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    private char separator() {
        return name().contains(".tsv") ? '\t' : ',';
    }

    private InputStream bytes() {
        try {
            return unpacked(Files.newInputStream(path));
        } catch (AccessDeniedException e) {
            throw new UnusableSource(
                    name() + " may not be read", "give this user the right to read " + path, e);
        } catch (IOException e) {
            throw broken(e, 0);
        }
    }

    private InputStream unpacked(InputStream file) throws IOException {
        try {
            return withoutMark(name().endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        byte[] head = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
            bytes.unread(head);
        }
        return bytes;
    }
}
