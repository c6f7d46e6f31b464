package dev.nightdesk.night;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Another process that looks whether a lease is free, for as long as it is let.
final class Onlooker implements AutoCloseable {

    private final Process process;

    private Onlooker(Process process) {
        this.process = process;
    }

    /// Looks until it is told to go.
    public static void main(String[] args) throws IOException {
        try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ)) {
            System.out.println(file.lock(0, Long.MAX_VALUE, true).isShared());
            System.in.read();
        }
    }

    static Onlooker of(Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx32m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Onlooker.class.getName(),
                                file.toString())
                        .start();
        if (!"true".equals(process.inputReader().readLine())) {
            throw new IllegalStateException("nobody looks at " + file);
        }
        return new Onlooker(process);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
