package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Morning;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = "Tells why a ticker is rated as it is: reasons, readings, sources.")
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TICKER", description = "as the market writes it")
    String ticker = "";

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest published")
    Optional<LocalDate> session = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    @Option(names = "--output", paramLabel = "F", description = "table (default) or json")
    Format format = Format.table;

    private final Shell shell;

    WhyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format == Format.csv) {
            throw new Refused(
                    Objection.OPTIONS,
                    "why has no table for CSV",
                    "nightdesk why " + ticker + " --output json");
        }
        try (Desk desk = shell.read(market.choice(), format)) {
            Morning morning = new Morning(desk);
            Dossier dossier = morning.why(session, ticker);
            if (format == Format.json) {
                shell.out().println(Json.text(DossierJson.object(dossier)));
            } else {
                DossierText.tell(shell.out(), dossier);
            }
            shell.out().flush();
        }
        return ExitCode.DONE.number();
    }
}
