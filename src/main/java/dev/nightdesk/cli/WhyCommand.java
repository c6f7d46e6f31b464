package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Morning;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Morning.Source;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        try (Desk desk = Desk.toRead(shell.settings(), market.choice(), shell.clock())) {
            Morning morning = new Morning(desk);
            Dossier dossier = morning.why(session, ticker);
            if (format == Format.json) {
                shell.out().println(Json.text(object(dossier)));
            } else {
                tell(shell.out(), dossier);
            }
            shell.out().flush();
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, @Nullable Object> object(Dossier dossier) {
        Recommendation one = dossier.pick().recommendation();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("ticker", dossier.pick().ticker());
        object.put("name", dossier.pick().name());
        object.put("session", dossier.pick().session());
        object.put("rating", one.rating());
        object.put("score", one.score());
        object.put("confidence", Json.number(one.confidence()));
        object.put("close", dossier.analysed().close());
        object.put("entry", one.trade().entry());
        object.put("target", Json.number(one.trade().target()));
        object.put("stop", Json.number(one.trade().stop()));
        object.put(
                "horizonDays",
                one.trade().horizonDays().isPresent()
                        ? one.trade().horizonDays().getAsInt()
                        : null);
        object.put("noOpinionReason", one.noOpinion().orElse(null));
        object.put(
                "reasons",
                one.contributions().stream()
                        .map(part ->
                                Map.of("reading", part.reading(), "contribution", part.value()))
                        .toList());
        object.put("readings", readings(dossier));
        object.put("sources", dossier.sources().stream().map(WhyCommand::source).toList());
        return object;
    }

    private static Map<String, @Nullable Double> readings(Dossier dossier) {
        Map<String, @Nullable Double> readings = new LinkedHashMap<>();
        List<String> ids = dossier.readings();
        for (int i = 0; i < ids.size(); i++) {
            readings.put(ids.get(i), Json.number(dossier.analysed().readings()[i]));
        }
        return readings;
    }

    private static Map<String, @Nullable Object> source(Source from) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("kind", from.kind());
        source.put("provider", "files");
        source.put("payload", null);
        source.put("fetchedAt", from.fetchedAt().orElse(null));
        return source;
    }

    private static void tell(PrintWriter out, Dossier dossier) {
        Recommendation one = dossier.pick().recommendation();
        out.printf(
                Locale.ROOT,
                "%s  %s  session %s%n",
                dossier.pick().ticker(),
                dossier.pick().name(),
                dossier.pick().session());
        out.println(one.noOpinion().map(WhyCommand::noOpinion).orElseGet(() -> opinion(one)));
        out.println("reasons (points around the neutral 50; they sum to the score):");
        for (Reason reason : dossier.pick().reasons()) {
            out.println("  " + reason.words());
        }
        out.println("readings:");
        readings(dossier)
                .forEach((id, value) ->
                        out.printf(
                                Locale.ROOT,
                                "  %-24s %s%n",
                                id,
                                value == null
                                        ? "unknown"
                                        : String.format(Locale.ROOT, "%.6g", value)));
        out.println("sources:");
        dossier.sources()
                .forEach(task ->
                        out.printf(
                                Locale.ROOT,
                                "  %-8s files, fetched %s%n",
                                task.kind(),
                                task.fetchedAt().map(Object::toString).orElse("not yet")));
    }

    private static String noOpinion(NoOpinion reason) {
        return "no opinion: " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String opinion(Recommendation one) {
        return String.format(
                Locale.ROOT,
                "%s  score %.1f  confidence %.2f  entry %.2f  target %.2f  stop %.2f  within %d sessions",
                one.rating(),
                one.score(),
                one.confidence(),
                one.trade().entry(),
                one.trade().target(),
                one.trade().stop(),
                one.trade().horizonDays().orElse(0));
    }
}
