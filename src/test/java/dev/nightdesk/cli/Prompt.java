package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// A shell's prompt, at which somebody types `nightdesk …` as it stands in a document.
///
/// @param bin folder where the shell finds nightdesk
record Prompt(Cli nightdesk, Path bin) {

    /// What a command has come to.
    ///
    /// @param said on standard output and standard error, in the order in which it came
    record Typed(String command, int exit, String said) {}

    Prompt {
        Path launcher = bin.resolve("nightdesk");
        try {
            Files.createDirectories(bin);
            Files.writeString(launcher, script());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!launcher.toFile().setExecutable(true)) {
            throw new IllegalStateException(launcher + " cannot be made executable");
        }
    }

    private static String script() {
        return Jvm.COMMAND.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n"));
    }

    /// Types a command and waits for its end.
    Typed type(String command) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NIGHTDESK_"));
        builder.environment().putAll(nightdesk.environment());
        builder.environment().merge("PATH", bin.toString(), (path, mine) -> mine + ":" + path);
        try {
            Process process = builder.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Typed(command, process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
