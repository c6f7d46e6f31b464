package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.FileFault;
import dev.nightdesk.night.Morning;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import dev.nightdesk.night.SessionTables;
import dev.nightdesk.night.SessionTables.Export;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes a table of a session as CSV.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "WHAT",
            description = "analysis, recommendations, bars, market or outcomes")
    What what = What.recommendations;

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest published")
    Optional<LocalDate> session = Optional.empty();

    @Option(names = "--to", paramLabel = "FILE", description = "instead of standard output")
    Optional<Path> to = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    ExportCommand(Shell shell) {
        this.shell = shell;
    }

    enum What {
        analysis,
        recommendations,
        bars,
        market,
        outcomes
    }

    @Override
    public Integer call() {
        StringWriter table = new StringWriter();
        try (Desk desk = shell.read(market.choice(), Format.csv)) {
            Morning morning = new Morning(desk);
            LocalDate day = session.orElseGet(() -> morning.newest());
            new SessionTables(desk)
                    .export(Export.valueOf(what.name().toUpperCase(Locale.ROOT)), day, table);
        }
        to.ifPresentOrElse(file -> write(file, table.toString()), () -> print(table.toString()));
        return ExitCode.DONE.number();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Refused(
                    Objection.OUTPUT,
                    "cannot write " + file + ": " + FileFault.words(e),
                    "give another file to --to");
        }
    }

    /// A table that breaks off must not pass for a whole one.
    private void print(String text) {
        shell.out().print(text);
        if (shell.out().checkError()) {
            throw new Refused(
                    Objection.OUTPUT,
                    "cannot write the table to standard output: it is closed, or its disk is full",
                    "nightdesk export %s --to FILE".formatted(what));
        }
    }
}
