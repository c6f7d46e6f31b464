package dev.nightdesk.source.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderTransportTest {

    private @TempDir Path folder;

    @Test
    void answers_with_the_file() throws IOException {
        Files.write(folder.resolve("20160119.tar.gz"), new byte[] {31, -117, 0});
        assertThat(exchange("/20160119.tar.gz").status()).isEqualTo(200);
        assertThat(exchange("/20160119.tar.gz").body()).containsExactly(31, -117, 0);
    }

    @Test
    void a_file_that_is_not_there_is_not_found() throws NoReply {
        assertThat(exchange("/20160120.tar.gz").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret", "/sub/file", "/..", "/", "file", "//file", "/.hidden"})
    void nothing_but_the_files_of_the_folder_is_found(String path) throws IOException {
        Path inner = folder.resolve("inner");
        Files.createDirectories(inner.resolve("sub"));
        Files.writeString(folder.resolve("secret"), "x");
        Files.writeString(folder.resolve("inner/sub/file"), "x");
        Files.writeString(folder.resolve("inner/.hidden"), "x");
        assertThat(new FolderTransport(inner).exchange(Request.of("files", path)).status())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_does_not_answer() throws IOException {
        Files.createDirectory(folder.resolve("20160119.tar.gz"));
        assertThatThrownBy(() -> exchange("/20160119.tar.gz"))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("20160119.tar.gz cannot be read");
    }

    @Test
    void a_folder_that_is_not_there_does_not_answer() {
        assertThatThrownBy(() ->
                        new FolderTransport(folder.resolve("gone"))
                                .exchange(Request.of("files", "/20160119.tar.gz")))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("gone is not a folder");
    }

    private Reply exchange(String path) throws NoReply {
        return new FolderTransport(folder).exchange(Request.of("files", path));
    }
}
