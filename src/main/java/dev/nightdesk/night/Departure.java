package dev.nightdesk.night;

import dev.nightdesk.market.Fingerprint;
import dev.nightdesk.store.MoveStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes all tables of a database into one file, from which another database, of whatever kind,
/// can be made: a zip with a CSV for each table and, last, a manifest.
public record Departure(Settings settings, Optional<MarketChoice> choice, Clock clock) {

    static final String MANIFEST = "manifest";
    static final String CSV = ".csv";

    /// What was written.
    public record Written(int tables, long rows, long bytes) {}

    /// Writes them, under the lease.
    ///
    /// @param file does not exist
    /// @param manifest where to write that as well
    /// @throws LeaseHeld if a run is at work
    /// @throws Refused if the file cannot be written
    public Written to(Path file, Optional<Path> manifest) {
        if (Files.exists(file)) {
            throw unwritable(file, "it exists");
        }
        Path made = file.resolveSibling(file.getFileName() + ".part");
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            Manifest written = write(desk, made);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            manifest.ifPresent(copy -> AtomicFile.write(copy, written.text()));
            List<String> tables = desk.stores().moves().tables();
            long rows = tables.stream().mapToLong(table -> written.number("rows." + table)).sum();
            return new Written(tables.size(), rows, Files.size(file));
        } catch (IOException e) {
            AtomicFile.tryToDelete(made);
            throw unwritable(file, FileFault.words(e));
        }
    }

    private static Refused unwritable(Path file, String words) {
        return new Refused(
                Objection.OUTPUT,
                "cannot write " + file + ": " + words,
                "give another file: nightdesk db export FILE");
    }

    private static Manifest write(Desk desk, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            return desk.stores().moves().inSnapshot(Optional.empty(), () -> written(desk, zip));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Manifest written(Desk desk, ZipOutputStream zip) {
        try {
            SortedMap<String, String> lines = new TreeMap<>(new Inventory(desk).manifest().lines());
            MoveStore moves = desk.stores().moves();
            for (String table : moves.tables()) {
                zip.putNextEntry(new ZipEntry(table + CSV));
                MessageDigest digest = Fingerprint.begin();
                moves.unload(table, new DigestOutputStream(zip, digest));
                zip.closeEntry();
                lines.put("sha256." + table, Fingerprint.of(digest));
            }
            moves.counters().forEach((name, next) -> lines.put("next." + name, next.toString()));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            Manifest manifest = new Manifest(lines);
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
