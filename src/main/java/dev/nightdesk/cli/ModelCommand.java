package dev.nightdesk.cli;

import dev.nightdesk.night.ChampionByHand;
import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Models;
import dev.nightdesk.night.Models.Compared;
import dev.nightdesk.night.Models.Row;
import dev.nightdesk.night.Models.Whole;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "model", description = "What was learnt, how it was measured, and who is believed.")
final class ModelCommand implements Runnable {

    private final Shell shell;

    ModelCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out()
                .println(
                        "nightdesk model list | compare | show ID | promote ID --reason \"...\""
                                + " | rollback --horizon N --reason \"...\"");
        shell.out().flush();
    }

    @Command(
            name = "list",
            description = "Lists models, the newest first, with what they were measured at.")
    static final class All implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        All(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = shell.read(market.choice(), output.format)) {
                List<Row> rows = new Models(desk).list();
                if (rows.isEmpty() && output.format == Format.table) {
                    shell.say("there is no model yet: nightdesk run train");
                } else {
                    sheet().print(shell.out(), output.format, rows);
                }
            }
            return ExitCode.DONE.number();
        }

        private static Sheet<Row> sheet() {
            return ModelSheets.measured(
                            new Sheet<Row>().column("id", Row::id).column("state", Row::state),
                            Row::measure)
                    .column(
                            "realised",
                            row -> Json.number(row.realised()),
                            row -> ModelSheets.few("%+.3f", row.realised()))
                    .column("looks", Row::looks)
                    .column("learntUntil", Row::learntUntil)
                    .column("created", Row::created);
        }
    }

    @Command(
            name = "compare",
            description =
                    "Models and baselines on the same sessions, of each horizon the best first.")
    static final class Compare implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Compare(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = shell.read(market.choice(), output.format)) {
                List<Compared> rows = new Models(desk).compare();
                if (rows.isEmpty() && output.format == Format.table) {
                    shell.say("nothing was tried yet: nightdesk run train");
                } else {
                    ModelSheets.measured(
                                    new Sheet<Compared>()
                                            .column("model", one -> one.measure().model())
                                            .column("baseline", one -> one.measure().baseline())
                                            .column("id", one -> one.id().orElse(null)),
                                    Compared::measure)
                            .print(shell.out(), output.format, rows);
                }
            }
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "show",
            description = "All about one model: what it had to show, and why it is what it is.")
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "of the model, as list tells it")
        String id = "";

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Show(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = shell.read(market.choice(), output.format)) {
                Whole whole = new Models(desk).show(id);
                ModelSheet sheet = new ModelSheet(whole);
                switch (output.format) {
                    case table -> sheet.print(shell.out());
                    case json -> shell.out().println(Json.text(sheet.object()));
                    case csv ->
                            ModelSheets.demands()
                                    .print(shell.out(), output.format, whole.demands());
                }
                shell.out().flush();
            }
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "promote",
            description =
                    "Makes a model the champion of its horizon, if it has shown what the rule asks for.")
    static final class Promote implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "of the model, as list tells it")
        String id = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "why, for people")
        String reason = "";

        @Option(
                names = "--force",
                description = "although it has not; it is not trusted all the same")
        boolean force;

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Promote(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = Desk.toRun(shell.settings(), market.choice(), shell.clock())) {
                ModelSheets.turns()
                        .print(
                                shell.out(),
                                Format.table,
                                new ChampionByHand(desk)
                                        .promote(
                                                id,
                                                Shell.user(),
                                                reason,
                                                force,
                                                shell.clock().instant()));
                shell.say(new Models(desk).show(id).trust());
            }
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "rollback",
            description = "Gives the place of a horizon's champion back to the one before.")
    static final class Rollback implements Callable<Integer> {

        @Option(names = "--horizon", paramLabel = "N", description = "sessions (default 20)")
        int horizon = 20;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "why, for people")
        String reason = "";

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Rollback(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = Desk.toRun(shell.settings(), market.choice(), shell.clock())) {
                ModelSheets.turns()
                        .print(
                                shell.out(),
                                Format.table,
                                new ChampionByHand(desk)
                                        .rollback(
                                                horizon,
                                                Shell.user(),
                                                reason,
                                                shell.clock().instant()));
            }
            return ExitCode.DONE.number();
        }
    }
}
