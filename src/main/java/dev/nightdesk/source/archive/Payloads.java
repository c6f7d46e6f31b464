package dev.nightdesk.source.archive;

import dev.nightdesk.market.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Bodies, each once, packed, in a file named after the SHA-256 of its bytes. A file is there whole
/// or not at all; one that a failing disk has damaged counts as not there.
final class Payloads {

    /// Bodies, and parts of such as never became whole.
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{2}/([0-9a-f]{62}\\.gz|part\\d+)");

    private final Path folder;

    Payloads(Path folder) {
        this.folder = folder;
    }

    /// Keeps a body; returns its hash.
    String put(byte[] body) {
        String hash = Fingerprint.of(body);
        Path file = file(hash);
        if (!Files.exists(file)) {
            write(file, body);
        }
        return hash;
    }

    private void write(Path file, byte[] body) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", "");
            try (OutputStream out = new Packed(Files.newOutputStream(part))) {
                out.write(body);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The fastest level: half as much again in size for a third of the time.
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /// The body of a hash, if it is there and whole.
    Optional<byte[]> get(String hash) {
        Path file = file(hash);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            in.transferTo(body);
            return Optional.of(body.toByteArray()).filter(bytes -> isWhole(hash, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Bytes of a body as it is kept; 0 if it is not there.
    long size(String hash) {
        return file(hash).toFile().length();
    }

    /// How much some of the files weigh.
    ///
    /// @param which of them, by hash; the part of a body that never became one, by its name
    Weight weight(Predicate<String> which) {
        return each(which, file -> true, Payloads::bytes);
    }

    /// The time, by the clock of the files.
    FileTime now() {
        try {
            Path made = Files.createTempFile(folder, "now", "");
            FileTime now = Files.getLastModifiedTime(made);
            Files.delete(made);
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes some of the files.
    ///
    /// @param until newer ones stay: who writes them knows more of the archive than we do
    Weight delete(Predicate<String> which, FileTime until) {
        return each(which, file -> !isNewer(file, until), Payloads::deleted);
    }

    private static boolean isNewer(Path file, FileTime time) {
        try {
            return Files.getLastModifiedTime(file).compareTo(time) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Weight each(Predicate<String> which, Predicate<Path> also, ToLongFunction<Path> bytes) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            LongSummaryStatistics sum =
                    all.filter(this::isOurs)
                            .filter(file -> which.test(hash(file)))
                            .filter(also)
                            .mapToLong(bytes)
                            .summaryStatistics();
            return new Weight(sum.getCount(), sum.getSum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path file) {
        return OURS.matcher(folder.relativize(file).toString()).matches();
    }

    private static String hash(Path file) {
        String name = file.getFileName().toString();
        return file.getName(file.getNameCount() - 2) + name.replace(".gz", "");
    }

    private static long bytes(Path file) {
        return file.toFile().length();
    }

    private static long deleted(Path file) {
        long bytes = bytes(file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static boolean isWhole(String hash, byte[] body) {
        return Fingerprint.of(body).equals(hash);
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".gz");
    }
}
