package dev.nightdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Measures commands as whole processes: wall and CPU seconds, the database server's CPU seconds
/// beside them, peak memory. Reads `/proc`, so Linux only.
final class Meter {

    private static final double TICKS_PER_SECOND = 100;

    private final long postmaster;

    /// @param postmaster process id of the PostgreSQL server
    Meter(long postmaster) {
        this.postmaster = postmaster;
    }

    /// What a command took.
    ///
    /// @param wall seconds
    /// @param client CPU seconds of the command
    /// @param server CPU seconds of PostgreSQL in the meantime
    /// @param peakMib of the command, resident
    record Taken(double wall, double client, double server, double peakMib) {

        String row(String what) {
            return String.format(
                    Locale.ROOT,
                    "%-58s %7.2f %8.2f %8.2f %8.2f %9.0f",
                    what,
                    wall,
                    client,
                    server,
                    client + server,
                    peakMib);
        }

        static String header() {
            return String.format(
                    Locale.ROOT,
                    "%-58s %7s %8s %8s %8s %9s",
                    "",
                    "wall s",
                    "client s",
                    "server s",
                    "CPU s",
                    "peak MiB");
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// Measures what the server does for work of this very process.
    Taken server(Work work) throws Exception {
        double before = serverSeconds();
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        Thread.sleep(300);
        return new Taken(wall, 0, serverSeconds() - before, 0);
    }

    /// Measures a command.
    ///
    /// @throws IllegalStateException if it fails
    Taken command(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("bench", ".log");
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "bench"));
        timed.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        double before = serverSeconds();
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, process.descendants().mapToLong(Meter::peakKib).max().orElse(0));
            Thread.sleep(10);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        Thread.sleep(300);
        List<String> lines = Files.readAllLines(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        String[] times = lines.getLast().split(" ", -1);
        double client = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
        return new Taken(wall, client, serverSeconds() - before, peak / 1024.0);
    }

    private double serverSeconds() throws IOException {
        try (Stream<ProcessHandle> workers =
                ProcessHandle.of(postmaster).orElseThrow().children()) {
            double own = ticks(postmaster, 13, 17);
            return (own + workers.mapToDouble(worker -> ticks(worker.pid(), 13, 15)).sum())
                    / TICKS_PER_SECOND;
        }
    }

    /// Sums fields of `/proc/PID/stat`: 13 and 14 are user and system ticks, 15 and 16 those of
    /// ended children.
    private static double ticks(long pid, int from, int to) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') - 1).split(" ", -1);
            double sum = 0;
            for (int field = from; field < to; field++) {
                sum += Double.parseDouble(fields[field - 1]);
            }
            return sum;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long peakKib(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
