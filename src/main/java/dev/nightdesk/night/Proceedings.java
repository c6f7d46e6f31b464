package dev.nightdesk.night;

import dev.nightdesk.report.Figures;
import dev.nightdesk.report.page.Problems;
import dev.nightdesk.report.page.Problems.CheckLine;
import dev.nightdesk.report.page.Problems.QuarantineLine;
import dev.nightdesk.report.page.Problems.TroubleLine;
import dev.nightdesk.report.page.RunView;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import dev.nightdesk.store.ReportStore.Republished;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the night of a session went, for its report.
final class Proceedings {

    private static final double SECOND = 1e9;

    private final Desk desk;
    private final Stores stores;
    private final LocalDate session;
    private final List<Execution> nights;

    Proceedings(Desk desk, LocalDate session) {
        this.desk = desk;
        this.stores = desk.stores();
        this.session = session;
        this.nights = nights();
    }

    /// Newest first.
    private List<Execution> nights() {
        Map<Long, Map<String, String>> parameters = stores.executions().parameters();
        return stores.executions().all().stream()
                .filter(one -> one.job().equals(RunParameters.NIGHTLY))
                .filter(one ->
                        RunParameters.of(one.job(), parameters.getOrDefault(one.id(), Map.of()))
                                .session()
                                .equals(session))
                .toList();
    }

    private Optional<Execution> last() {
        return nights.stream().findFirst();
    }

    /// When the last execution ended.
    Optional<Instant> ended() {
        return last().flatMap(Execution::ended);
    }

    /// Why it is not published, or who has a hand in what is.
    List<String> details() {
        List<String> details = new ArrayList<>();
        if (stores.publications().find(session).isEmpty()) {
            stores.checks().ofSession(session).stream()
                    .filter(Check::blocks)
                    .forEach(check -> details.add(CheckFault.told(check)));
            last().ifPresent(one -> details.add("Next: " + Remedy.of(RunFault.GATE, one.id())));
        }
        stores.overrides().find(session).map(Force::told).ifPresent(details::add);
        stores.report().republished(session).stream().map(Proceedings::words).forEach(details::add);
        return details;
    }

    private static String words(Republished one) {
        return "%s rated again, and republished by %s at %s."
                .formatted(
                        one.tickers() == 1 ? "1 ticker" : one.tickers() + " tickers",
                        one.by(),
                        Figures.minute(one.at()));
    }

    Problems problems() {
        return new Problems(
                new GateView(desk)
                        .of(Optional.of(session)).rows().stream().map(Proceedings::line).toList(),
                last().map(one -> troubles(one.id())).orElse(List.of()),
                stores.gaps().quarantined(session).stream()
                        .map(one ->
                                new QuarantineLine(
                                        one.ticker(),
                                        one.reason(),
                                        one.exDay(),
                                        Figures.plain(one.factor())))
                        .toList(),
                List.of());
    }

    private static CheckLine line(GateView.Row row) {
        String failed = row.severity().equals("ERROR") ? "refused" : "warning";
        return new CheckLine(
                row.check(),
                row.passed() ? "passed" : row.overridden() ? "overridden" : failed,
                Figures.plain(row.observed()),
                Figures.plain(row.threshold()),
                row.words());
    }

    /// Checks are told by themselves.
    private List<TroubleLine> troubles(long execution) {
        return new Troubles(desk, Optional.of(execution))
                .groups().stream()
                        .filter(group -> !(group.kind() instanceof CheckFault))
                        .map(group ->
                                new TroubleLine(
                                        group.stage(),
                                        group.reason(),
                                        group.kind().code(),
                                        group.count(),
                                        group.tickers(),
                                        group.detail(),
                                        group.next()))
                        .toList();
    }

    /// Empty where no execution is known any more.
    Optional<RunView> run() {
        return last().filter(one -> one.started().isPresent() && one.ended().isPresent())
                .map(this::run);
    }

    private RunView run(Execution one) {
        Instant began = one.started().orElseThrow();
        double seconds = seconds(began, one.ended().orElseThrow());
        return new RunView(
                one.id(),
                nights.size(),
                began,
                seconds,
                stores.executions().steps(one.id()).stream()
                        .filter(step -> !step.name().contains(":"))
                        .filter(step -> step.started().isPresent() && step.ended().isPresent())
                        .sorted(Comparator.comparing(step -> step.started().orElseThrow()))
                        .map(step -> step(step, began, seconds))
                        .toList());
    }

    private static RunView.Step step(Step step, Instant began, double whole) {
        Instant from = step.started().orElseThrow();
        double seconds = seconds(from, step.ended().orElseThrow());
        double all = Math.max(whole, 1 / SECOND);
        return new RunView.Step(
                step.name(),
                seconds,
                step.status().toLowerCase(Locale.ROOT),
                seconds(began, from) / all,
                seconds / all);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / SECOND;
    }
}
