package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an index that is old, damaged or cannot be written.
final class WordIndexTest {

    private @TempDir Path folder;

    private int made;

    private int documents(Optional<Path> where, String mark, int rows) throws IOException {
        WordIndex index = new WordIndex(where, new EnglishWords());
        try (DirectoryReader reader =
                index.of(
                        mark,
                        to -> {
                            made++;
                            for (int i = 0; i < rows; i++) {
                                Document document = new Document();
                                document.add(new StringField("n", "" + i, Store.YES));
                                to.accept(document);
                            }
                        })) {
            return reader.numDocs();
        }
    }

    private Path place() {
        return folder.resolve("search");
    }

    @Test
    void it_is_made_once_for_the_same_rows() throws IOException {
        assertThat(documents(Optional.of(place()), "a", 3)).isEqualTo(3);
        assertThat(documents(Optional.of(place()), "a", 3)).isEqualTo(3);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void it_is_made_anew_for_other_rows() throws IOException {
        documents(Optional.of(place()), "a", 3);
        assertThat(documents(Optional.of(place()), "b", 4)).isEqualTo(4);
        assertThat(documents(Optional.of(place()), "b", 4)).isEqualTo(4);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void it_is_made_anew_where_any_of_its_files_is_damaged_or_gone() throws IOException {
        documents(Optional.of(place()), "a", 3);
        for (Path file : files()) {
            Files.write(file, new byte[7]);
            assertThat(documents(Optional.of(place()), "a", 3)).as(file.toString()).isEqualTo(3);
        }
        documents(Optional.of(place()), "a", 3);
        for (Path file : files()) {
            Files.deleteIfExists(file);
            assertThat(documents(Optional.of(place()), "a", 3)).as(file.toString()).isEqualTo(3);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return files.toList();
        }
    }

    @Test
    void it_is_made_in_memory_where_its_folder_cannot_be() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));
        assertThat(documents(Optional.of(file.resolve("search")), "a", 3)).isEqualTo(3);
        assertThat(documents(Optional.empty(), "a", 3)).isEqualTo(3);
    }
}
