package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.TrackView;
import dev.nightdesk.night.track.Standings;
import dev.nightdesk.night.track.Standings.OfFifth;
import dev.nightdesk.night.track.Standings.OfRating;
import dev.nightdesk.night.track.Verification.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "track", description = "Tells what came of past recommendations.")
final class TrackCommand implements Runnable {

    private final Shell shell;

    TrackCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().println("nightdesk track show | verify");
        shell.out().flush();
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f %%", value * 100);
    }

    @Command(
            name = "verify",
            description =
                    "Computes the chain of the track record once more: exit 1 if a past"
                            + " recommendation was changed, dropped, inserted or reordered since it was"
                            + " published.")
    static final class Verify implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Verify(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            List<Verdict> verdicts;
            try (Desk desk = shell.read(market.choice(), output.format)) {
                verdicts = new TrackView(desk).verify();
            }
            if (output.format == Format.table) {
                verdicts.forEach(this::say);
                shell.out().flush();
            } else {
                sheet().print(shell.out(), output.format, verdicts);
            }
            boolean isUnbroken = verdicts.stream().allMatch(Verdict::isUnbroken);
            return (isUnbroken ? ExitCode.DONE : ExitCode.FAILED).number();
        }

        private void say(Verdict verdict) {
            String name = TrackView.name(verdict.kind());
            verdict.faults()
                    .forEach(fault ->
                            shell.say(
                                    "%s: %s: %s".formatted(name, fault.session(), fault.words())));
            shell.say(
                    verdict.chain()
                            .map(chain ->
                                    "%s: %d links, %d recommendations: %s; newest hash %s"
                                            .formatted(
                                                    name,
                                                    chain.links(),
                                                    chain.recommendations(),
                                                    verdict.isUnbroken()
                                                            ? "unbroken since " + chain.since()
                                                            : "BROKEN in %d places"
                                                                    .formatted(
                                                                            verdict.faults()
                                                                                    .size()),
                                                    verdict.head()))
                            .orElse(name + ": nothing yet"));
        }

        private static Sheet<Verdict> sheet() {
            return new Sheet<Verdict>()
                    .column("kind", one -> one.kind().word())
                    .column("links", one -> one.chain().map(chain -> chain.links()).orElse(0L))
                    .column(
                            "recommendations",
                            one -> one.chain().map(chain -> chain.recommendations()).orElse(0L))
                    .column("since", one -> one.chain().map(chain -> chain.since()).orElse(null))
                    .column("unbroken", Verdict::isUnbroken)
                    .column("newestHash", Verdict::head)
                    .column(
                            "faults",
                            one ->
                                    one.faults().stream()
                                            .map(fault -> fault.session() + ": " + fault.words())
                                            .collect(Collectors.joining("; ")));
        }
    }

    @Command(
            name = "show",
            description =
                    "Shows how recommendations have done, by rating and by confidence: what was"
                            + " published apart from simulated history.")
    static final class Show implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Show(Shell shell) {
            this.shell = shell;
        }

        /// A rating of a kind.
        private record Row(Standings of, OfRating one, Optional<LocalDate> survivorshipFree) {}

        @Override
        public Integer call() {
            try (Desk desk = shell.read(market.choice(), output.format)) {
                TrackView view = new TrackView(desk);
                List<Standings> all = view.standings();
                if (output.format == Format.table) {
                    view.about().forEach(shell::say);
                    all.stream().filter(one -> !one.byRating().isEmpty()).forEach(this::tables);
                } else {
                    Optional<LocalDate> since = view.survivorshipFreeSince();
                    List<Row> rows =
                            all.stream()
                                    .flatMap(of ->
                                            of.byRating().stream()
                                                    .map(one -> new Row(of, one, since)))
                                    .toList();
                    sheet().column(
                                    "survivorshipFreeSince",
                                    row -> row.survivorshipFree().orElse(null))
                            .print(shell.out(), output.format, rows);
                }
            }
            shell.out().flush();
            return ExitCode.DONE.number();
        }

        private void tables(Standings standings) {
            shell.out().println();
            shell.say(TrackView.name(standings.kind()) + ", by rating");
            sheet().print(
                            shell.out(),
                            Format.table,
                            standings.byRating().stream()
                                    .map(one -> new Row(standings, one, Optional.empty()))
                                    .toList());
            shell.out().println();
            shell.say(TrackView.name(standings.kind()) + ", buys and sells by confidence");
            fifths().print(shell.out(), Format.table, standings.byConfidence());
        }

        private static Sheet<Row> sheet() {
            return new Sheet<Row>()
                    .column("kind", row -> row.of().kind().word())
                    .column("horizon", row -> row.one().horizon())
                    .column("rating", row -> row.one().rating())
                    .column("sessions", row -> row.one().gain().sessions())
                    .column("opinions", row -> row.one().all().opinions())
                    .column(
                            "meanGain",
                            row -> Json.number(row.one().gain().mean()),
                            row -> percent(row.one().gain().mean()))
                    .column(
                            "low95",
                            row -> Json.number(row.one().gain().low()),
                            row -> percent(row.one().gain().low()))
                    .column(
                            "high95",
                            row -> Json.number(row.one().gain().high()),
                            row -> percent(row.one().gain().high()))
                    .column(
                            "hitRate",
                            row -> Json.number(row.one().all().hitRate()),
                            row -> percent(row.one().all().hitRate()))
                    .column("delisted", row -> row.one().all().delisted());
        }

        private static Sheet<OfFifth> fifths() {
            return new Sheet<OfFifth>()
                    .column("horizon", OfFifth::horizon)
                    .column(
                            "confidence",
                            one -> one.fifth() / 5.0,
                            one ->
                                    String.format(
                                            Locale.ROOT,
                                            "%.1f-%.1f",
                                            one.fifth() / 5.0,
                                            (one.fifth() + 1) / 5.0))
                    .column("opinions", one -> one.all().opinions())
                    .column(
                            "meanConfidence",
                            OfFifth::meanConfidence,
                            one -> percent(one.meanConfidence()))
                    .column(
                            "hitRate",
                            one -> one.all().hitRate(),
                            one -> percent(one.all().hitRate()))
                    .column(
                            "meanGain",
                            one -> one.all().meanGain(),
                            one -> percent(one.all().meanGain()));
        }
    }
}
