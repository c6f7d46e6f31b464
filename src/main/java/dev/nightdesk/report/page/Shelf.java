package dev.nightdesk.report.page;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder where reports lie, one folder a session, and `latest`, which points at the newest. A
/// report is made beside its place and moved there, so that nobody sees a part of one.
///
/// @param folder need not exist
public record Shelf(Path folder) {

    private static final String LATEST = "latest";
    private static final String MAKING = ".making-";
    private static final String OLD = ".old-";
    private static final String LOCK = ".lock";
    private static final Pattern SESSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// What makes a report.
    public interface Making {

        /// Writes all of its files.
        ///
        /// @param place an empty folder
        void into(Path place) throws IOException;
    }

    private interface Work {

        void run() throws IOException;
    }

    /// Where a session's report is, or would be.
    public Path of(LocalDate session) {
        return folder.resolve(session.toString());
    }

    /// The front page of a session's report, if it is there.
    public Optional<Path> find(LocalDate session) {
        return Optional.of(of(session).resolve("index.html")).filter(Files::isRegularFile);
    }

    /// What state of a session its report tells of; empty where that cannot be read.
    public Optional<Stamp> stamp(LocalDate session) {
        return Stamp.of(of(session).resolve("summary.json"));
    }

    /// The sessions that have a report, newest first.
    public List<LocalDate> sessions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> SESSION.matcher(name).matches())
                    .map(LocalDate::parse)
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    /// Makes a session's report and puts it into its place, whatever was there. One process after
    /// the other does so: what is made last was read last.
    public Path put(LocalDate session, Making making) throws IOException {
        Files.createDirectories(folder);
        alone(() -> replace(session, making));
        return of(session);
    }

    /// While no other process does.
    private void alone(Work work) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            channel.lock();
            work.run();
        }
    }

    private void replace(LocalDate session, Making making) throws IOException {
        Path made = folder.resolve(MAKING + session);
        Path old = folder.resolve(OLD + session);
        try {
            sweep();
            delete(made);
            making.into(Files.createDirectory(made));
            delete(old);
            exchange(made, of(session), old);
        } finally {
            delete(made);
            delete(old);
        }
        point();
    }

    private static void exchange(Path made, Path place, Path old) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The link is made beside its place too.
    private void point() throws IOException {
        Path newest = Path.of(sessions().getFirst().toString());
        Path link = folder.resolve(MAKING + LATEST);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, newest);
        Files.move(
                link,
                folder.resolve(LATEST),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// How large a session's report is.
    public long bytes(LocalDate session) throws IOException {
        try (Stream<Path> all = Files.walk(of(session))) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /// Takes away a session's report.
    public void remove(LocalDate session) throws IOException {
        alone(() -> delete(of(session)));
    }

    /// Takes away what processes that died have left half made.
    private void sweep() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path left : all.filter(Shelf::isLeft).toList()) {
                delete(left);
            }
        }
    }

    /// Whoever made it was alone, as we are now.
    private static boolean isLeft(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(MAKING) || name.startsWith(OLD);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes any)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
