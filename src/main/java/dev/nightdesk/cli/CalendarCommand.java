package dev.nightdesk.cli;

import dev.nightdesk.night.ExchangeDays;
import dev.nightdesk.night.ExchangeDays.Day;
import dev.nightdesk.night.ExchangeDays.Report;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "calendar", description = "The exchange's calendar, and what is added to it.")
final class CalendarCommand implements Runnable {

    private final Shell shell;

    CalendarCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().println("nightdesk calendar show | close DATE --reason \"...\" | open DATE");
        shell.out().flush();
    }

    @Command(
            name = "show",
            description =
                    "Lists days, oldest first: whether there is a session, from when to when, and why not."
                            + " Without a span from a week ago to four weeks ahead.")
    static final class Show implements Callable<Integer> {

        @Option(names = "--from", paramLabel = "D", description = "first day")
        Optional<LocalDate> from = Optional.empty();

        @Option(names = "--to", paramLabel = "D", description = "last day")
        Optional<LocalDate> to = Optional.empty();

        @Mixin MarketOption market = new MarketOption();

        @Mixin OutputOption output = new OutputOption();

        private final Shell shell;

        Show(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            new Sheet<Day>()
                    .column("day", Day::day)
                    .column("session", Day::isSession, day -> day.isSession() ? "yes" : "no")
                    .column("opens", day -> hour(day.opens()))
                    .column("closes", day -> hour(day.closes()))
                    .column("opensAt", day -> instant(day.opens()))
                    .column("closesAt", day -> instant(day.closes()))
                    .column("halfDay", Day::halfDay, day -> day.halfDay() ? "yes" : "")
                    .column("reason", day -> day.reason().orElse(null))
                    .column("recordedBy", day -> day.by().orElse(null))
                    .column("recordedAt", day -> day.at().orElse(null))
                    .print(
                            shell.out(),
                            output.format,
                            new ExchangeDays(shell.settings(), market.choice(), shell.clock())
                                    .show(from, to));
            return ExitCode.DONE.number();
        }

        /// New York's.
        private static @Nullable String hour(Optional<ZonedDateTime> time) {
            return time.map(one -> one.toLocalTime().toString()).orElse(null);
        }

        private static @Nullable Object instant(Optional<ZonedDateTime> time) {
            return time.map(ZonedDateTime::toInstant).orElse(null);
        }
    }

    @Command(
            name = "close",
            description = {
                "Records that the exchange was closed on a day, or will be, although its rules say"
                        + " otherwise.",
                "From then on the day is no session: no night is run for it and no data is asked of it."
            })
    static final class Close implements Callable<Integer> {

        @Parameters(paramLabel = "DATE", description = "a session that is not published")
        LocalDate day = LocalDate.EPOCH;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "why, for people")
        String reason = "";

        @Option(
                names = "--drop-bars",
                description = "take out stray bars of the day; they are kept as versions")
        boolean dropBars;

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Close(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            String by = Shell.user();
            int dropped =
                    new ExchangeDays(shell.settings(), market.choice(), shell.clock())
                            .close(new Report(day, reason, by, dropBars));
            shell.out().println("closed: %s is no session (%s)".formatted(day, reason));
            if (dropped > 0) {
                shell.out().println("%d stray bars of it were taken out".formatted(dropped));
            }
            shell.out().println("go on with: nightdesk catchup; to take it back: " + open());
            shell.out().flush();
            return ExitCode.DONE.number();
        }

        private String open() {
            return "nightdesk calendar open " + day;
        }
    }

    @Command(name = "open", description = "Takes back a closure that was recorded.")
    static final class Open implements Callable<Integer> {

        @Parameters(paramLabel = "DATE", description = "a day that was closed")
        LocalDate day = LocalDate.EPOCH;

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Open(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            new ExchangeDays(shell.settings(), market.choice(), shell.clock()).open(day);
            shell.out()
                    .println(
                            "open: %s is a session again; its night: nightdesk run nightly --session %s"
                                    .formatted(day, day));
            shell.out().flush();
            return ExitCode.DONE.number();
        }
    }
}
