package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.LeaseHeld;
import dev.nightdesk.night.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/// A process that takes the lease of a market when it is told to, and lets go of it when it is told
/// to.
final class RacingProcess implements AutoCloseable {

    static final String WON = "won";
    static final String HELD = "held";

    private final Process process;
    private final BufferedReader said;
    private final PrintWriter told;

    private RacingProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /// Two lines a round: take it, and let go.
    public static void main(String[] args) throws IOException {
        BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Settings settings = Settings.of(System.getenv());
        while (told.readLine() != null) {
            try (Desk desk = Desk.toRun(settings, Optional.empty(), Clock.systemUTC())) {
                System.out.println(desk.market().word().isEmpty() ? "nothing" : WON);
                told.readLine();
            } catch (LeaseHeld e) {
                System.out.println(HELD);
                told.readLine();
            }
            System.out.println("free");
        }
    }

    static RacingProcess start(Cli nightdesk) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=UTC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RacingProcess.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(nightdesk.environment());
        return new RacingProcess(builder.start());
    }

    void tell() {
        told.println("go on");
    }

    String says() throws IOException {
        return Objects.requireNonNull(said.readLine(), "it has ended");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
