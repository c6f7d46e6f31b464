package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Morning;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = {
            "Tells why a ticker is rated as it is, from the recommendation down to the answers of",
            "providers: points and weights, readings with rank and age, bars, filings, headlines."
        })
final class WhyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TICKER",
            arity = "1..2",
            description = "a class of shares as BRK.B, BRK-B or BRK B")
    List<String> ticker = List.of();

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest published")
    Optional<LocalDate> session = Optional.empty();

    @Option(
            names = "--diff",
            description = "also what has changed since the published session before")
    boolean diff;

    @Mixin MarketOption market = new MarketOption();

    @Option(names = "--output", paramLabel = "F", description = "table (default) or json")
    Format format = Format.table;

    private final Shell shell;

    WhyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String symbol = String.join(" ", ticker);
        if (format == Format.csv) {
            throw new Refused(
                    Objection.OPTIONS,
                    "why has no table for CSV",
                    "nightdesk why " + symbol + " --output json");
        }
        try (Desk desk = shell.read(market.choice(), format)) {
            Morning morning = new Morning(desk);
            Dossier dossier = morning.why(session, symbol);
            if (format == Format.json) {
                shell.out().println(Json.text(object(morning, dossier)));
            } else {
                lines(morning, dossier).forEach(shell::say);
            }
            shell.out().flush();
        }
        return ExitCode.DONE.number();
    }

    private Map<String, @Nullable Object> object(Morning morning, Dossier dossier) {
        Map<String, @Nullable Object> object = DossierJson.object(dossier);
        if (diff) {
            object.put("diff", ShiftJson.object(morning.since(dossier)));
        }
        return object;
    }

    private Stream<String> lines(Morning morning, Dossier dossier) {
        Stream<String> all = new DossierText(dossier, Sparkline.on(shell.screen())).lines();
        all = Stream.concat(all, morning.stance(Optional.of(dossier.pick().session())).stream());
        return diff
                ? Stream.concat(all, new ShiftText(dossier, morning.since(dossier)).lines())
                : all;
    }
}
