package dev.nightdesk.cli;

import dev.nightdesk.night.Arrival;
import dev.nightdesk.night.Arrival.Taken;
import dev.nightdesk.night.Departure;
import dev.nightdesk.night.Departure.Written;
import dev.nightdesk.night.retention.Amount;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// From one database to another.
final class MoveCommand {

    private MoveCommand() {}

    @Command(
            name = "export",
            description = {
                "Writes all tables into one file, a zip of CSV with a manifest.",
                "Another database, H2 or PostgreSQL, is filled from it by: nightdesk db import FILE"
            })
    static final class Export implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "must not exist")
        Path file = Path.of("");

        @Option(
                names = "--manifest",
                paramLabel = "FILE",
                description = "where to write the manifest as well")
        Optional<Path> manifest = Optional.empty();

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Export(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Written written =
                    new Departure(shell.settings(), market.choice(), shell.clock())
                            .to(file, manifest);
            shell.say(
                    "%s: %d tables, %d rows, %s"
                            .formatted(
                                    file,
                                    written.tables(),
                                    written.rows(),
                                    Amount.words(written.bytes())));
            shell.out().flush();
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "import",
            description = {
                "Fills an empty database from a file that db export has written: all of it or nothing.",
                "Which one, NIGHTDESK_DB_URL says, or NIGHTDESK_HOME."
            })
    static final class Import implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "written by: nightdesk db export FILE")
        Path file = Path.of("");

        private final Shell shell;

        Import(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Taken taken = new Arrival(shell.settings(), shell.clock()).from(file);
            shell.say(
                    "%s, market %s: %d tables, %d rows"
                            .formatted(
                                    taken.address(), taken.market(), taken.tables(), taken.rows()));
            shell.out().flush();
            return ExitCode.DONE.number();
        }
    }
}
