package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "db", description = "Looks after the database.")
final class DbCommand implements Runnable {

    private final Shell shell;

    DbCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out()
                .println(
                        "nightdesk db migrate | sizes | export FILE | import FILE | manifest | proof");
        shell.out().flush();
    }

    @Command(
            name = "migrate",
            description =
                    "Brings the tables up to this version, as NIGHTDESK_DB_OWNER if one is named.")
    static final class Migrate implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Migrate(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk =
                    Desk.toRun(shell.settings().asOwner(), market.choice(), shell.clock())) {
                shell.out().println(desk.address() + ": tables are of this version");
                shell.out().flush();
            }
            return ExitCode.DONE.number();
        }
    }
}
