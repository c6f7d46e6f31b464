package dev.nightdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.springframework.util.FileSystemUtils;

/// An index of words beside an embedded database, of one table. It holds nothing that the table
/// does not: it carries the mark of the rows that it was made of and is made anew where theirs is
/// another, or where it cannot be read. It becomes visible by one commit, so that a process that
/// dies leaves the one before; where its folder cannot be written it is made in memory.
final class WordIndex {

    /// Another one makes every index anew.
    private static final String LAYOUT = "1 ";

    private static final String MARK = "mark";

    /// It would tell every user how to make it faster.
    private static final Logger TALK = Logger.getLogger("org.apache.lucene");

    static {
        TALK.setLevel(Level.OFF);
    }

    private final Optional<Path> folder;
    private final Analyzer analyzer;

    /// @param folder of its files; empty to keep it in memory
    WordIndex(Optional<Path> folder, Analyzer analyzer) {
        this.folder = folder;
        this.analyzer = analyzer;
    }

    /// Rows as documents.
    @FunctionalInterface
    interface Rows {
        void each(Consumer<Document> to);
    }

    /// The index of rows, to be closed by the caller.
    ///
    /// @param mark of the rows: another where any of them is
    DirectoryReader of(String mark, Rows rows) {
        return stored(mark).orElseGet(() -> renewed(mark, rows));
    }

    private Optional<DirectoryReader> stored(String mark) {
        try {
            return folder.isEmpty() ? Optional.empty() : open(folder.get(), mark);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DirectoryReader> open(Path path, String mark) throws IOException {
        try {
            DirectoryReader reader = DirectoryReader.open(new NIOFSDirectory(path));
            String found = reader.getIndexCommit().getUserData().getOrDefault(MARK, "");
            if (found.equals(LAYOUT + mark)) {
                return Optional.of(reader);
            }
            reader.close();
            return Optional.empty();
        } catch (IndexNotFoundException e) {
            return Optional.empty();
        }
    }

    private DirectoryReader renewed(String mark, Rows rows) {
        if (folder.isPresent()) {
            try {
                FileSystemUtils.deleteRecursively(folder.get());
                return written(new NIOFSDirectory(folder.get()), mark, rows);
            } catch (IOException e) {
                // the disk is full or not ours: in memory it serves as well
            }
        }
        try {
            return written(new ByteBuffersDirectory(), mark, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirectoryReader written(Directory directory, String mark, Rows rows)
            throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(analyzer)
                        .setOpenMode(OpenMode.CREATE)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(16);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            rows.each(document -> add(writer, document));
            writer.setLiveCommitData(Map.of(MARK, LAYOUT + mark).entrySet());
            writer.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return DirectoryReader.open(directory);
    }

    private static void add(IndexWriter writer, Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
