package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.FileFault;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import dev.nightdesk.night.Reports;
import dev.nightdesk.night.Reports.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "Tells where the morning report of a session is, and makes it if it is not there.")
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest that has come to its gate")
    Optional<LocalDate> session = Optional.empty();

    @Option(names = "--again", description = "makes it anew, though it is there")
    boolean again;

    @Option(names = "--all-stocks", description = "with a page of every stock; makes it anew")
    boolean allStocks;

    @Option(names = "--open", description = "opens it in the desktop's browser")
    boolean open;

    @Option(
            names = "--mail",
            paramLabel = "FILE",
            description = "writes it as a message for sendmail -t; - for standard output")
    Optional<String> mail = Optional.empty();

    @Option(names = "--to", paramLabel = "ADDRESS", description = "with --mail: whom it is for")
    Optional<String> to = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    @Option(names = "--output", paramLabel = "F", description = "table (default) or json")
    Format format = Format.table;

    private final Shell shell;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        expectSense();
        try (Desk desk = shell.read(market.choice(), mail.isEmpty() ? format : Format.json)) {
            Reports reports = new Reports(desk);
            Located located = reports.locate(session, again, allStocks);
            if (mail.isPresent()) {
                write(mail.get(), reports.mail(located.session(), to));
            } else {
                tell(located);
            }
            shell.out().flush();
            if (open) {
                Opener.here().open(located.index());
            }
        }
        return ExitCode.DONE.number();
    }

    private void expectSense() {
        if (format == Format.csv) {
            throw new Refused(
                    Objection.OPTIONS,
                    "report has no table for CSV",
                    "nightdesk report --output json");
        }
        if (to.isPresent() && (mail.isEmpty() || !Reports.isAddress(to.get()))) {
            throw new Refused(
                    Objection.OPTIONS,
                    mail.isEmpty() ? "--to goes with --mail" : "--to is no address of mail",
                    "nightdesk report --mail - --to me@example.org");
        }
    }

    private void tell(Located located) {
        if (format == Format.table) {
            shell.out().println(located.index());
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("session", located.session());
        object.put("published", located.published());
        object.put("index", located.index().toString());
        object.put("written", located.written());
        shell.out().println(Json.text(object));
    }

    private void write(String file, String message) {
        if (file.equals("-")) {
            shell.out().print(message);
            return;
        }
        try {
            Files.writeString(Path.of(file), message);
        } catch (IOException e) {
            throw new Refused(
                    Objection.OUTPUT,
                    "cannot write " + file + ": " + FileFault.words(e),
                    "give another file to --mail");
        }
    }
}
