package dev.nightdesk.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the process writes to.
///
/// @param environment of the process
/// @param isConsole whether standard input and output are a terminal's
/// @param error where standard error goes, as the system names it
record Terminal(Map<String, String> environment, boolean isConsole, Path error) {

    static Terminal ofProcess() {
        boolean isConsole =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Terminal(System.getenv(), isConsole, Path.of("/proc/self/fd/2"));
    }

    /// The characters it shows: what the platform says of standard output.
    static Charset charset() {
        String name = System.getProperty("stdout.encoding", "");
        return Charset.isSupported(name.isEmpty() ? "none" : name)
                ? Charset.forName(name)
                : Charset.defaultCharset();
    }

    /// Whether a person is looking on whose screen lets a line be drawn over.
    boolean canDraw() {
        String kind = environment.getOrDefault("TERM", "dumb");
        return isConsole && !kind.equals("dumb") && !isErrorElsewhere();
    }

    /// Not known where the system does not name it.
    private boolean isErrorElsewhere() {
        if (!Files.isSymbolicLink(error)) {
            return false;
        }
        try {
            Path where = Files.readSymbolicLink(error);
            return !where.startsWith("/dev") || where.endsWith("null");
        } catch (IOException e) {
            return true;
        }
    }
}
