package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.GateView;
import dev.nightdesk.night.GateView.Forced;
import dev.nightdesk.night.GateView.Row;
import dev.nightdesk.night.GateView.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "gate", description = "Tells of the publication gate.")
final class GateCommand implements Runnable {

    private final Shell shell;

    GateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().println("nightdesk gate explain [SESSION]");
        shell.out().flush();
    }

    @Command(
            name = "explain",
            description =
                    "Shows all checks of a night with what was observed and the threshold: what blocks"
                            + " first, then what is only told, then what is well.")
    static final class Explain implements Callable<Integer> {

        @Parameters(
                paramLabel = "SESSION",
                arity = "0..1",
                description = "of the night; without it the latest")
        Optional<LocalDate> session = Optional.empty();

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Explain(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Desk desk = shell.read(market.choice(), output.format)) {
                Seen seen = new GateView(desk).of(session);
                if (output.format == Format.table) {
                    lines(seen).forEach(shell::say);
                }
                sheet(seen, output.format).print(shell.out(), output.format, seen.rows());
                if (output.format == Format.table) {
                    seen.next().ifPresent(shell.out()::println);
                    shell.out().flush();
                }
            }
            return ExitCode.DONE.number();
        }

        private static List<String> lines(Seen seen) {
            List<String> lines = new ArrayList<>();
            lines.add("%s, round %d: %s".formatted(seen.session(), seen.round(), seen.verdict()));
            seen.forced().map(Forced::words).ifPresent(lines::add);
            if (seen.rows().isEmpty()) {
                lines.add("nothing has been checked yet");
            }
            return lines;
        }

        private static Sheet<Row> sheet(Seen seen, Format format) {
            Sheet<Row> sheet = new Sheet<Row>();
            if (format != Format.table) {
                sheet.column("session", row -> seen.session());
            }
            sheet.column("check", Row::check)
                    .column("severity", Row::severity)
                    .column("passed", Row::passed)
                    .column("observed", row -> number(row.observed()), row -> few(row.observed()))
                    .column(
                            "threshold",
                            row -> number(row.threshold()),
                            row -> few(row.threshold()))
                    .column("overridden", Row::overridden)
                    .column("words", Row::words);
            if (format != Format.table) {
                sheet.column("overriddenBy", row -> forced(seen, row, Forced::by))
                        .column("overriddenAt", row -> forced(seen, row, Forced::at))
                        .column("overrideReason", row -> forced(seen, row, Forced::reason));
            }
            return sheet;
        }

        private static <T> @Nullable Object forced(Seen seen, Row row, Function<Forced, T> what) {
            return row.overridden() ? seen.forced().map(what).orElse(null) : null;
        }

        private static @Nullable Double number(double value) {
            return Double.isNaN(value) ? null : value;
        }

        private static String few(double value) {
            return Double.isNaN(value)
                    ? ""
                    : String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
        }
    }
}
