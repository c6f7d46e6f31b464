package dev.nightdesk.cli;

import dev.nightdesk.night.BarImport;
import dev.nightdesk.night.BarImport.Layout;
import dev.nightdesk.night.BarImport.Line;
import dev.nightdesk.night.BarImport.Request;
import dev.nightdesk.night.CompanyImport;
import dev.nightdesk.night.HeadlineImport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Takes in files that were fetched by hand.")
final class ImportCommand implements Runnable {

    private final Shell shell;

    ImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().println("nightdesk import bars|listings|news PATH");
        shell.out().flush();
    }

    @Command(
            name = "bars",
            description = {
                "Takes in daily bars from a file, or from every file of a folder.",
                "Symbols that are no listing's are counted and left out; in a market of files that"
                        + " was never run on they become listings."
            })
    static final class Bars implements Callable<Integer> {

        @Parameters(paramLabel = "PATH", description = "a file, or a folder of files")
        Path path = Path.of("");

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "csv or stooq; without it the first line of each file tells")
        Optional<Layout> format = Optional.empty();

        @Option(
                names = "--prices",
                paramLabel = "PRICES",
                description = "traded or adjusted, where a file does not tell; else traded")
        Optional<Prices> prices = Optional.empty();

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Bars(Shell shell) {
            this.shell = shell;
        }

        enum Prices {
            traded,
            adjusted
        }

        @Override
        public Integer call() {
            Request request = new Request(path, format, prices.map(Prices::name));
            BarImport bars = new BarImport(shell.settings(), shell.clock());
            print(shell, output.format, bars.run(market.choice(), request));
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "listings",
            description = {
                "Takes in what a file tells of companies: names, sectors, descriptions, to be searched.",
                "It lists nothing: no session's universe is made of it."
            })
    static final class Listings implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "a table, plain or with .gz")
        Path path = Path.of("");

        @Option(
                names = "--dated",
                paramLabel = "D",
                description = "when it was so; else by the file's name, else the day of the file")
        Optional<LocalDate> dated = Optional.empty();

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Listings(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            CompanyImport companies = new CompanyImport(shell.settings(), shell.clock());
            print(shell, output.format, companies.run(market.choice(), path, dated));
            return ExitCode.DONE.number();
        }
    }

    @Command(name = "news", description = "Takes in headlines from a file.")
    static final class News implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "a table, plain or with .gz")
        Path path = Path.of("");

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        News(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            HeadlineImport headlines = new HeadlineImport(shell.settings(), shell.clock());
            print(shell, output.format, headlines.run(market.choice(), path));
            return ExitCode.DONE.number();
        }
    }

    private static void print(Shell shell, Format format, List<Line> lines) {
        new Sheet<Line>()
                .column("what", Line::what)
                .column("rows", Line::rows)
                .column("first", Line::first)
                .print(shell.out(), format, lines);
    }
}
