package dev.nightdesk.cli;

import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Statement.Line;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.Budgets;
import dev.nightdesk.night.Budgets.Seen;
import dev.nightdesk.night.RunFault;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "budget",
        description = {
            "Tells what the month costs: so far and at its end, by line, provider and service."
        })
final class BudgetCommand implements Callable<Integer> {

    @Option(
            names = "--check",
            description =
                    "ends with 4 if the month would cost more than its cap, and names the line")
    boolean check;

    @Option(
            names = "--what-if",
            paramLabel = "WHAT=VALUE",
            description = {
                "at another price: plan=NAME, storage=NAME, cap=DOLLARS, PROVIDER.call=DOLLARS;",
                "may be given more than once"
            })
    Map<String, String> whatIf = new LinkedHashMap<>();

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    BudgetCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Clock clock = shell.clock();
        Seen seen = new Budgets(shell.settings(), market.choice(), clock).seen(whatIf);
        AsOf.told(shell, seen.market(), seen.asOf(), output.format);
        seen.stale().ifPresent(words -> shell.err().println("WARN price_list: " + words));
        shell.err().flush();
        new BudgetSheets(seen).print(shell.out(), output.format);
        return check ? checked(seen.asked()) : ExitCode.DONE.number();
    }

    private int checked(Statement month) {
        Optional<Line> breaking = month.breaking();
        breaking.ifPresent(line -> tell(month, line));
        shell.err().flush();
        return (breaking.isEmpty() ? ExitCode.DONE : ExitCode.QUOTA).number();
    }

    private void tell(Statement month, Line line) {
        Usd over = month.forecast().less(month.budget().cap());
        shell.err()
                .println(
                        RunFault.CAP.tell(
                                "the month would cost %s dollars, %s more than the cap: it breaks with %s, %s at %s"
                                        .formatted(
                                                month.forecast(),
                                                over,
                                                line.name(),
                                                line.what(),
                                                line.forecast())));
        shell.err().println("next: " + RunFault.CAP.next());
    }
}
