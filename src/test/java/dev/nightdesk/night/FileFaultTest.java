package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFaultTest {

    private static String words(ThrowingCallable attempt) {
        return FileFault.words(catchThrowableOfType(IOException.class, attempt));
    }

    @Test
    void a_missing_folder(@TempDir Path folder) {
        assertThat(words(() -> Files.writeString(folder.resolve("none/file"), "x")))
                .isEqualTo("its folder does not exist");
    }

    @Test
    void one_that_hides_behind_other_failures() {
        IOException full = new IOException("No space left on device");
        assertThat(FileFault.wordsBehind(new IllegalStateException(new UncheckedIOException(full))))
                .isEqualTo("No space left on device");
        assertThat(FileFault.wordsBehind(new IllegalStateException("odd"))).endsWith(": odd");
    }

    @Test
    void a_file_where_a_folder_should_be(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(words(() -> Files.createDirectories(file))).endsWith("is a file, not a folder");
        assertThat(words(() -> Files.writeString(file.resolve("below"), "x")))
                .isEqualTo("Not a directory");
    }
}
