package dev.nightdesk.cli;

import dev.nightdesk.night.SessionChoice;
import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The door: hands the command line to picocli; a command that needs Spring starts it itself.
@Command(
        name = "nightdesk",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Rates the whole US stock market every night.",
        synopsisSubcommandLabel = "COMMAND")
public final class Nightdesk implements Runnable {

    private final Shell shell;

    private Nightdesk(Shell shell) {
        this.shell = shell;
    }

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Shell shell =
                new Shell(
                        Settings.of(System.getenv()),
                        Clock.systemUTC(),
                        new Screen(
                                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                                err,
                                Terminal.ofProcess().canDraw(),
                                Terminal.charset()),
                        new Signals().listen(err));
        System.exit(shell.signals().ended(execute(shell, arguments)));
    }

    /// The exit code, whatever happens: without one a process that ends would seem to be signalled.
    static int execute(Shell shell, String... arguments) {
        try {
            return commandLine(shell).execute(arguments);
        } catch (Error e) {
            Failures.unforeseen(shell.err(), e);
            return ExitCode.of(e).number();
        }
    }

    static CommandLine commandLine(Shell shell) {
        CommandLine line =
                new CommandLine(new Nightdesk(shell))
                        .addSubcommand(new PlanCommand(shell))
                        .addSubcommand(new RunCommand(shell))
                        .addSubcommand(new RerunCommand(shell))
                        .addSubcommand(new CatchupCommand(shell))
                        .addSubcommand(new RestartCommand(shell))
                        .addSubcommand(new RecoverCommand(shell))
                        .addSubcommand(new StopCommand(shell))
                        .addSubcommand(new StatusCommand(shell))
                        .addSubcommand(new ShowCommand(shell))
                        .addSubcommand(new FailuresCommand(shell))
                        .addSubcommand(
                                new CommandLine(new GateCommand(shell))
                                        .addSubcommand(new GateCommand.Explain(shell)))
                        .addSubcommand(new PublishCommand(shell))
                        .addSubcommand(new PicksCommand(shell))
                        .addSubcommand(new WhyCommand(shell))
                        .addSubcommand(
                                new CommandLine(new TrackCommand(shell))
                                        .addSubcommand(new TrackCommand.Show(shell))
                                        .addSubcommand(new TrackCommand.Verify(shell)))
                        .addSubcommand(new ReportCommand(shell))
                        // a query may well begin with a dash
                        .addSubcommand(
                                new CommandLine(new SearchCommand(shell))
                                        .setUnmatchedOptionsArePositionalParams(true))
                        .addSubcommand(new ExportCommand(shell))
                        .addSubcommand(
                                new CommandLine(new ImportCommand(shell))
                                        .addSubcommand(new ImportCommand.Bars(shell))
                                        .addSubcommand(new ImportCommand.Listings(shell))
                                        .addSubcommand(new ImportCommand.News(shell)))
                        .addSubcommand(
                                new CommandLine(new ModelCommand(shell))
                                        .addSubcommand(new ModelCommand.All(shell))
                                        .addSubcommand(new ModelCommand.Compare(shell))
                                        .addSubcommand(new ModelCommand.Show(shell))
                                        .addSubcommand(new ModelCommand.Promote(shell))
                                        .addSubcommand(new ModelCommand.Rollback(shell)))
                        .addSubcommand(new BudgetCommand(shell))
                        .addSubcommand(
                                new CommandLine(new CalendarCommand(shell))
                                        .addSubcommand(new CalendarCommand.Show(shell))
                                        .addSubcommand(new CalendarCommand.Close(shell))
                                        .addSubcommand(new CalendarCommand.Open(shell)))
                        .addSubcommand(new QuotasCommand(shell))
                        .addSubcommand(
                                new CommandLine(new MetricsCommand(shell))
                                        .addSubcommand(new MetricsCommand.Push(shell))
                                        .addSubcommand(new MetricsCommand.Show(shell)))
                        .addSubcommand(new PurgeCommand(shell))
                        .addSubcommand(new DoctorCommand(shell))
                        .addSubcommand(new RehearseCommand(shell))
                        .addSubcommand(new ServeMarketCommand(shell))
                        .addSubcommand(new CompletionCommand(shell))
                        .addSubcommand(
                                new CommandLine(new DbCommand(shell))
                                        .addSubcommand(new DbCommand.Migrate(shell))
                                        .addSubcommand(new SizesCommand(shell))
                                        .addSubcommand(new MoveCommand.Export(shell))
                                        .addSubcommand(new MoveCommand.Import(shell))
                                        .addSubcommand(new ManifestCommand(shell))
                                        .addSubcommand(new ProofCommand(shell)))
                        // help has its own colours
                        .setOut(shell.screen().out())
                        .setExpandAtFiles(false)
                        .setErr(shell.err())
                        .registerConverter(LocalDate.class, Misuse::date)
                        .registerConverter(SessionChoice.class, Misuse::session)
                        .setParameterExceptionHandler(new Misuse())
                        .setExecutionExceptionHandler(new Failures());
        return line;
    }

    @Override
    public void run() {
        commandLine(shell).usage(shell.screen().out());
    }
}
