package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.night.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenerTest {

    private final Path folder;

    OpenerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Opener opener(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Opener(List.of(folder.resolve("none"), folder));
    }

    @Test
    void a_file_is_handed_to_the_program_of_the_desktop() throws IOException {
        Path file = folder.resolve("index.html");
        opener("echo \"$1\" > " + folder.resolve("opened")).open(file);
        assertThat(folder.resolve("opened")).content().isEqualToIgnoringNewLines(file.toString());
    }

    @Test
    void where_there_is_no_such_program_the_file_is_named() {
        assertThatThrownBy(() -> new Opener(List.of(folder)).open(Path.of("/a/index.html")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot open /a/index.html: there is no xdg-open");
    }

    @Test
    void a_program_that_fails_is_told() throws IOException {
        Opener opener = opener("exit 3");
        assertThatThrownBy(() -> opener.open(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ended with 3");
    }
}
