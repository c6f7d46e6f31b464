package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Models;
import dev.nightdesk.night.Models.Compared;
import dev.nightdesk.night.Models.Demanded;
import dev.nightdesk.night.Models.Measure;
import dev.nightdesk.night.Models.Row;
import dev.nightdesk.night.Models.Turned;
import dev.nightdesk.night.Models.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /// The columns of what a model was measured at.
    private static <T> Sheet<T> measured(Sheet<T> sheet, Function<T, Measure> of) {
        return sheet.column("horizon", one -> of.apply(one).horizon())
                .column("sessions", one -> of.apply(one).sessions())
                .column("rankIc", number(of, Measure::ic), words("%+.3f", of, Measure::ic))
                .column("rankIcLow", number(of, Measure::icLow), words("%+.3f", of, Measure::icLow))
                .column(
                        "rankIcHigh",
                        number(of, Measure::icHigh),
                        words("%+.3f", of, Measure::icHigh))
                .column("ahead", number(of, Measure::ahead), words("%+.3f", of, Measure::ahead))
                .column(
                        "aheadLow",
                        number(of, Measure::aheadLow),
                        words("%+.3f", of, Measure::aheadLow))
                .column(
                        "aheadHigh",
                        number(of, Measure::aheadHigh),
                        words("%+.3f", of, Measure::aheadHigh))
                .column("luck", number(of, Measure::luck), words("%+.3f", of, Measure::luck))
                .column("gross", number(of, Measure::gross), words("%.4f", of, Measure::gross))
                .column("net", number(of, Measure::net), words("%.4f", of, Measure::net))
                .column(
                        "turnover",
                        number(of, Measure::turnover),
                        words("%.3f", of, Measure::turnover))
                .column("hits", number(of, Measure::hits), words("%.3f", of, Measure::hits))
                .column("brier", number(of, Measure::brier), words("%.4f", of, Measure::brier))
                .column(
                        "coverage",
                        number(of, Measure::coverage),
                        words("%.3f", of, Measure::coverage))
                .column("edge", one -> of.apply(one).edge());
    }

    /// A number of a measure.
    @FunctionalInterface
    private interface Part {
        double of(Measure measure);
    }

    private static <T> Function<T, @Nullable Object> number(Function<T, Measure> of, Part part) {
        return one -> Json.number(part.of(of.apply(one)));
    }

    private static <T> Function<T, String> words(
            String format, Function<T, Measure> of, Part part) {
        return one -> few(format, part.of(of.apply(one)));
    }

    private static String few(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static Sheet<Turned> turns() {
        return new Sheet<Turned>()
                .column("model", Turned::model)
                .column("state", Turned::state)
                .column("by", Turned::by)
                .column("at", Turned::at)
                .column("reason", Turned::reason);
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
            return measured(
                            new Sheet<Row>().column("id", Row::id).column("state", Row::state),
                            Row::measure)
                    .column(
                            "realised",
                            row -> Json.number(row.realised()),
                            row -> few("%+.3f", row.realised()))
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
                    measured(
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
                switch (output.format) {
                    case table -> table(whole);
                    case json -> shell.out().println(Json.text(object(whole)));
                    case csv -> demands().print(shell.out(), output.format, whole.demands());
                }
                shell.out().flush();
            }
            return ExitCode.DONE.number();
        }

        private void table(Whole whole) {
            Row row = whole.row();
            shell.out().println(row.id() + " (" + row.state() + "): " + row.measure().verdict());
            demands().print(shell.out(), Format.table, whole.demands());
            shell.out()
                    .println(
                            "tried on %s..%s, with %d configurations ever scored; data %s, seed %d, program %s"
                                    .formatted(
                                            whole.made().first(),
                                            whole.made().last(),
                                            whole.made().tried(),
                                            whole.made().data().substring(0, 8),
                                            whole.made().seed(),
                                            whole.made().program()));
            shell.out()
                    .println(
                            "since then: mean rank IC %s over %d sessions; it knows what came until %s"
                                    .formatted(
                                            few("%+.3f", row.realised()),
                                            row.looks(),
                                            row.learntUntil()));
            if (!whole.turns().isEmpty()) {
                turns().print(shell.out(), Format.table, whole.turns());
            }
            shell.out().println(whole.trust());
        }

        private static Sheet<Demanded> demands() {
            return new Sheet<Demanded>()
                    .column("requirement", Demanded::name)
                    .column(
                            "observed",
                            one -> Json.number(one.observed()),
                            one -> few("%.4f", one.observed()))
                    .column(
                            "threshold",
                            one -> Json.number(one.threshold()),
                            one -> few("%.4f", one.threshold()))
                    .column("met", Demanded::met);
        }

        private static Map<String, @Nullable Object> object(Whole whole) {
            Row row = whole.row();
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("id", row.id());
            object.put("state", row.state());
            object.put("horizon", row.measure().horizon());
            object.put("learntUntil", row.learntUntil());
            object.put("created", row.created());
            object.put("hash", row.hash());
            object.put("contest", row.contest());
            object.put("rankIc", Json.number(row.measure().ic()));
            object.put("rankIcLow", Json.number(row.measure().icLow()));
            object.put("rankIcHigh", Json.number(row.measure().icHigh()));
            object.put("net", Json.number(row.measure().net()));
            object.put("edge", row.measure().edge());
            object.put("verdict", row.measure().verdict());
            object.put("realised", Json.number(row.realised()));
            object.put("looks", row.looks());
            object.put("data", whole.made().data());
            object.put("features", whole.made().features());
            object.put("program", whole.made().program());
            object.put("seed", whole.made().seed());
            object.put("settings", whole.made().settings());
            object.put("tried", whole.made().tried());
            object.put("leak", Json.number(whole.made().leak()));
            object.put("suspects", whole.made().suspects());
            object.put("requirements", whole.demands().stream().map(Show::demanded).toList());
            object.put("changes", whole.turns());
            object.put("trust", whole.trust());
            return object;
        }

        private static Map<String, @Nullable Object> demanded(Demanded one) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("requirement", one.name());
            object.put("observed", Json.number(one.observed()));
            object.put("threshold", Json.number(one.threshold()));
            object.put("met", one.met());
            return object;
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
                turns().print(
                                shell.out(),
                                Format.table,
                                new Models(desk)
                                        .promote(
                                                id,
                                                Shell.user(),
                                                reason,
                                                force,
                                                shell.clock().instant()));
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
                turns().print(
                                shell.out(),
                                Format.table,
                                new Models(desk)
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
