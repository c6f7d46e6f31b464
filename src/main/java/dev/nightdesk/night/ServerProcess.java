package dev.nightdesk.night;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The process that serves a rehearsal's market. It outlives the rehearsal if that is killed, and
/// ends by itself when nobody asks for anything any more.
final class ServerProcess {

    private ServerProcess() {}

    /// Starts it and waits until it serves.
    ///
    /// @param arguments of the command that serves
    /// @param log file for what it has to complain about
    static URI start(String mainClass, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
            return address(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new Refused(
                    Objection.SERVER, "the simulated market cannot be served", "see " + log);
        }
        return URI.create(line);
    }
}
