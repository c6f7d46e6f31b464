package dev.nightdesk.night;

import dev.nightdesk.market.Fingerprint;
import dev.nightdesk.store.MoveStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Fills an empty database from the file that [Departure] wrote: all of it or nothing.
public record Arrival(Settings settings, Clock clock) {

    private static final String NEXT = "next.";

    /// What was taken in, and where it is now.
    public record Taken(String address, String market, int tables, long rows) {}

    /// Takes it in, under the lease. The whole file is checked before anything is written.
    ///
    /// @throws LeaseHeld if a run is at work on the database
    /// @throws Refused if the file is broken, of another version, or the database is not empty
    public Taken from(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            MarketChoice market = market(manifest);
            try (Desk desk = Desk.toRun(settings, Optional.of(market), clock)) {
                expectVersion(manifest, desk.database().schema().version());
                MoveStore moves = desk.stores().moves();
                expectEmpty(desk, moves);
                for (String table : moves.tables()) {
                    check(zip, table, manifest);
                }
                long rows = moves.asOne(() -> load(zip, moves, manifest));
                desk.database().tidy();
                return new Taken(
                        desk.address(), market.market().word(), moves.tables().size(), rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw broken(file + " is truncated, altered or no export: " + e.getMessage());
        }
    }

    private static Refused broken(String words) {
        return new Refused(Objection.MOVED_FILE, words);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = entry(zip, Departure.MANIFEST)) {
            return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static MarketChoice market(Manifest manifest) {
        return new MarketChoice(
                Market.of(manifest.value(Manifest.MARKET).orElse(Market.SIMULATED.word())),
                Optional.empty());
    }

    private static void expectVersion(Manifest manifest, String here) {
        String there = manifest.value(Manifest.SCHEMA).orElse("");
        if (!there.equals(here)) {
            throw new Refused(
                    Objection.MOVED_VERSION,
                    "the file has tables of version %s, this program works on %s"
                            .formatted(there, here));
        }
    }

    private static void expectEmpty(Desk desk, MoveStore moves) {
        moves.occupied()
                .ifPresent(table -> {
                    throw new Refused(
                            Objection.MOVED_OCCUPIED,
                            "%s is not empty: the table %s has %d rows"
                                    .formatted(desk.address(), table, moves.rows(table)));
                });
    }

    private static void check(ZipFile zip, String table, Manifest manifest) throws IOException {
        MessageDigest digest = Fingerprint.begin();
        try (InputStream in = new DigestInputStream(entry(zip, table + Departure.CSV), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!manifest.value("sha256." + table).equals(Optional.of(Fingerprint.of(digest)))) {
            throw new IOException(table + Departure.CSV + " is not what its manifest says");
        }
    }

    private static long load(ZipFile zip, MoveStore moves, Manifest manifest) {
        long all = 0;
        for (String table : moves.tables()) {
            long rows = load(zip, moves, table);
            if (rows != manifest.number("rows." + table)) {
                throw broken(
                        "%s%s has %d rows, its manifest says %d"
                                .formatted(
                                        table,
                                        Departure.CSV,
                                        rows,
                                        manifest.number("rows." + table)));
            }
            all += rows;
        }
        moves.count(counters(manifest));
        return all;
    }

    private static long load(ZipFile zip, MoveStore moves, String table) {
        try (InputStream in = entry(zip, table + Departure.CSV)) {
            return moves.load(table, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> counters(Manifest manifest) {
        return manifest.lines().keySet().stream()
                .filter(name -> name.startsWith(NEXT))
                .collect(Collectors.toMap(name -> name.substring(NEXT.length()), manifest::number));
    }
}
