package dev.nightdesk.report.page;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern MADE = Pattern.compile("\\.(?:making|old)-.*-(\\d{1,18})");
    private static final Pattern SESSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// What makes a report.
    public interface Making {

        /// Writes all of its files.
        ///
        /// @param place an empty folder
        void into(Path place) throws IOException;
    }

    /// Where a session's report is, or would be.
    public Path of(LocalDate session) {
        return folder.resolve(session.toString());
    }

    /// The front page of a session's report, if it is there.
    public Optional<Path> find(LocalDate session) {
        return Optional.of(of(session).resolve("index.html")).filter(Files::isRegularFile);
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

    /// Makes a session's report and puts it into its place, whatever was there.
    public Path put(LocalDate session, Making making) throws IOException {
        Path made = folder.resolve(MAKING + session + "-" + ProcessHandle.current().pid());
        Path old = folder.resolve(OLD + session + "-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
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
        return of(session);
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
        Path link = folder.resolve(MAKING + LATEST + "-" + ProcessHandle.current().pid());
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
        delete(of(session));
    }

    /// Takes away what processes that died have left half made.
    private void sweep() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path left : all.filter(Shelf::isLeft).toList()) {
                delete(left);
            }
        }
    }

    private static boolean isLeft(Path path) {
        Matcher made = MADE.matcher(path.getFileName().toString());
        return made.matches()
                && ProcessHandle.of(Long.parseLong(made.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
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
