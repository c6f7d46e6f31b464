package dev.nightdesk.cli;

import dev.nightdesk.ledger.LimitType;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.night.Quotas;
import dev.nightdesk.night.Quotas.Row;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "quotas", description = "Tells what is used and left of what each provider allows.")
final class QuotasCommand implements Callable<Integer> {

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    QuotasCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Quotas.Seen seen = new Quotas(shell.settings(), market.choice(), shell.clock()).all();
        shell.warn(seen.market(), output.format);
        new Sheet<Row>()
                .column("provider", Row::provider)
                .column("window", Row::window)
                .column("limitType", row -> row.limit().map(LimitType::label).orElse(null))
                .column("used", Row::used)
                .column("left", Row::left)
                .column("reset", Row::reset)
                .column("blockedUntil", row -> row.block().map(Blocked::until).orElse(null))
                .column("reason", row -> row.block().map(Blocked::reason).orElse(null))
                .print(shell.out(), output.format, seen.rows());
        return ExitCode.DONE.number();
    }
}
