package dev.nightdesk.cli;

import dev.nightdesk.night.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// nightdesk in an environment of its own, as a shell would start it.
record Cli(Map<String, String> environment) {

    /// With the embedded database.
    static Cli at(Path home) {
        return new Cli(Map.of("NIGHTDESK_HOME", home.toString()));
    }

    /// Rates by plain borders, whatever was said before, so that nights can be compared that others
    /// came before.
    Cli forgetful() {
        return with("NIGHTDESK_CONFIG_DIR", PlainBorders.folder());
    }

    Cli with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Cli(Map.copyOf(more));
    }

    /// Runs a command to its end in a process of its own.
    Ran run(String... arguments) {
        return start(arguments).end();
    }

    /// Starts a command in a process of its own.
    Running start(String... arguments) {
        List<String> command = new ArrayList<>(Jvm.COMMAND);
        command.addAll(List.of(arguments));
        try {
            Path out = scratch();
            Path err = scratch();
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("NIGHTDESK_"));
            builder.environment().putAll(environment);
            return new Running(List.of(arguments), builder.start(), out, err, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path scratch() throws IOException {
        Path file = Files.createTempFile("nightdesk", ".txt");
        file.toFile().deleteOnExit();
        return file;
    }

    /// Runs a command inside of this process, which spares the start of another.
    Ran inside(String... arguments) {
        return inside(new StringWriter(), arguments);
    }

    /// The same at another time.
    Ran insideAt(Instant now, String... arguments) {
        return inside(Clock.fixed(now, ZoneOffset.UTC), new StringWriter(), arguments);
    }

    /// The same by another clock.
    Ran insideBy(Clock clock, String... arguments) {
        return inside(clock, new StringWriter(), arguments);
    }

    /// The same; what it says on standard error can be looked at in the meantime.
    Ran inside(StringWriter err, String... arguments) {
        return inside(Clock.systemUTC(), err, arguments);
    }

    private Ran inside(Clock clock, StringWriter err, String... arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        StringWriter out = new StringWriter();
        Instant began = Instant.now();
        Shell shell =
                new Shell(
                        Settings.of(environment),
                        clock,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        false);
        int exit = Nightdesk.commandLine(shell).execute(arguments);
        return new Ran(
                List.of(arguments),
                exit,
                out.toString(),
                err.toString(),
                Duration.between(began, Instant.now()));
    }

    /// The four exports of a session, whose bytes must not depend on where and how it ran.
    Exports exports(Object session) {
        return new Exports(
                export("analysis", session),
                export("recommendations", session),
                export("bars", session),
                export("market", session));
    }

    private String export(String what, Object session) {
        return inside("export", what, "--session", session.toString()).ends(ExitCode.DONE).out();
    }

    /// Tables as CSV.
    record Exports(String analysis, String recommendations, String bars, String market) {

        static final Exports NONE = new Exports("", "", "", "");

        /// Lines that the other has not got like this, a few of each table.
        List<String> unlike(Exports other) {
            return Stream.of(
                            unlike(analysis, other.analysis),
                            unlike(recommendations, other.recommendations),
                            unlike(bars, other.bars),
                            unlike(market, other.market),
                            other.equals(this) ? Stream.<String>of() : Stream.of("not equal"))
                    .flatMap(lines -> lines.limit(3))
                    .toList();
        }

        /// Without the readings on news: a headline that was delivered late is known to who comes
        /// later.
        Exports butForNews() {
            return without("sentiment").without("sentiment_count");
        }

        /// Without one of the readings.
        Exports without(String reading) {
            int column =
                    List.of(analysis.lines().findFirst().orElseThrow().split(",")).indexOf(reading);
            String less =
                    analysis.lines()
                            .map(line -> without(column, line))
                            .collect(Collectors.joining("\n"));
            return new Exports(less, recommendations, bars, market);
        }

        private static String without(int column, String line) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            cells.remove(column);
            return String.join(",", cells);
        }

        private static Stream<String> unlike(String table, String other) {
            Set<String> lines = other.lines().collect(Collectors.toSet());
            return table.lines().filter(line -> !lines.contains(line));
        }
    }
}
