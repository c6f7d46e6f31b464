package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell script in front of it all.
final class LauncherIT {

    private static final Path LAUNCHER = Path.of("nightdesk").toAbsolutePath();

    private @TempDir Path folder = Path.of("");

    private Ran launch(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(script.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("NIGHTDESK_"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Ran(
                List.of(arguments),
                exit,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                Duration.ZERO);
    }

    @Test
    void it_says_what_is_missing_where_nothing_is_built() throws Exception {
        Path alone = Files.copy(LAUNCHER, folder.resolve("nightdesk"));
        launch(alone, Map.of(), "status")
                .ends(ExitCode.USAGE)
                .complains("not built yet", "make build");
    }

    @Test
    void it_refuses_a_folder_that_is_no_jdk() throws Exception {
        launch(LAUNCHER, Map.of("NIGHTDESK_JAVA_HOME", folder.toString()), "status")
                .ends(ExitCode.USAGE)
                .complains(folder.toString(), "no JDK 25 or newer", "unset it");
    }

    @Test
    void it_finds_a_jdk_where_the_environment_names_none() throws Exception {
        Ran version =
                launch(LAUNCHER, Map.of("JAVA_HOME", folder.toString()), "--version")
                        .ends(ExitCode.DONE);
        assertThat(version.out()).startsWith("nightdesk ");
    }

    @Test
    void a_link_to_it_starts_it_too() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        launch(link, Map.of(), "--version").ends(ExitCode.DONE);
    }
}
