package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The virtual machine that the launcher `nightdesk` starts.
final class Jvm {

    private static final Path APP =
            Path.of(System.getProperty("nightdesk.app", "target/nightdesk"), "nightdesk.jar");
    private static final Path CACHE = APP.resolveSibling("nightdesk.aot");

    /// Up to the arguments.
    static final List<String> COMMAND = command();

    private Jvm() {}

    private static List<String> command() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=UTC"));
        if (isTrained()) {
            command.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable"));
        }
        command.addAll(List.of("-jar", APP.toString()));
        return List.copyOf(command);
    }

    /// The tests start dozens of processes: the cache spares most of what each start takes.
    private static boolean isTrained() {
        try {
            if (!isNew()) {
                new ProcessBuilder("src/main/sh/train-cache")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
            return isNew();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNew() throws IOException {
        return Files.exists(CACHE)
                && Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(APP)) > 0;
    }
}
