package dev.nightdesk.cli;

import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What shows a file on the desktop.
///
/// @param folders where programs are looked for
record Opener(List<Path> folders) {

    private static final List<String> PROGRAMS = List.of("xdg-open", "open");
    private static final int PATIENCE_SECONDS = 5;

    static Opener here() {
        String path = System.getenv().getOrDefault("PATH", "");
        return new Opener(
                Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    private Optional<Path> program() {
        return PROGRAMS.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @throws Refused if there is no such program, or it cannot
    void open(Path file) {
        Path program =
                program().orElseThrow(() -> cannot("there is no xdg-open and no open here", file));
        try {
            Process process =
                    new ProcessBuilder(program.toString(), file.toAbsolutePath().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (ended && process.exitValue() != 0) {
                throw cannot(program + " ended with " + process.exitValue(), file);
            }
        } catch (IOException e) {
            throw cannot(program + " cannot be started", file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Refused cannot(String why, Path file) {
        return new Refused(
                Objection.OPENER,
                "cannot open " + file + ": " + why,
                "open it by yourself, or on another computer: nightdesk report");
    }
}
