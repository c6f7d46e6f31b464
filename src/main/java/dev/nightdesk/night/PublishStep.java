package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.ExitStatus;

/// The publication gate, and the switch behind it.
final class PublishStep {

    /// The exit status of a step whose gate refused.
    static final ExitStatus GATE = new ExitStatus("GATE");

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final Clock clock;
    private final Progress progress;

    PublishStep(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        if (stores.publications().find(session).isPresent()) {
            return ExitStatus.COMPLETED;
        }
        CoverageEquation equation = stores.nights().equation(session);
        Ratio coverage = equation.coverage(missing(session));
        stores.checks().put(session, balance(equation));
        stores.checks().put(session, coverage(coverage));
        stores.checks().put(session, recommended(session, equation));
        stores.checks().put(session, quarantine(session));
        List<Check> failed =
                stores.checks().ofSession(session).stream()
                        .filter(check -> !check.passed())
                        .toList();
        failed.forEach(check ->
                progress.say(check.severity() + " " + check.id() + ": " + check.message()));
        return failed.stream().anyMatch(Check::blocks)
                ? refuse(session)
                : publish(session, equation, coverage);
    }

    private int missing(LocalDate session) {
        return stores.nights()
                .missingCommonStocks(
                        session,
                        calendar.sessionsBack(session, settings.universe().activeWithinSessions()));
    }

    private static Check balance(CoverageEquation equation) {
        int accounted = equation.analysed() + equation.excluded() + equation.failed();
        return new Check(
                "balance",
                Severity.ERROR,
                equation.balances(),
                accounted,
                equation.universe(),
                equation.toString());
    }

    private Check coverage(Ratio coverage) {
        double least = settings.gate().minimumCoverage();
        String message =
                String.format(
                        Locale.ROOT,
                        "%.2f %% of what should have been analysed was; %.2f %% needed",
                        100 * coverage.value(),
                        100 * least);
        return new Check(
                "coverage",
                Severity.ERROR,
                coverage.value() >= least,
                coverage.value(),
                least,
                message);
    }

    private Check recommended(LocalDate session, CoverageEquation equation) {
        int rows = stores.nights().recommended(session, settings.scoring().version());
        String message =
                "%d recommendations for %d analysed listings".formatted(rows, equation.analysed());
        return new Check(
                "recommended",
                Severity.ERROR,
                rows == equation.analysed(),
                rows,
                equation.analysed(),
                message);
    }

    private Check quarantine(LocalDate session) {
        int actions = stores.analyses().quarantinedActions(session);
        String message =
                actions + " reported splits or dividends are not believed: nightdesk failures";
        return new Check("quarantined_actions", Severity.WARN, actions == 0, actions, 0, message);
    }

    private ExitStatus refuse(LocalDate session) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.BLOCKED));
        return GATE;
    }

    private ExitStatus publish(LocalDate session, CoverageEquation equation, Ratio coverage) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.PUBLISHED));
        stores.publications()
                .publish(
                        new Publication(
                                session,
                                settings.scoring().version(),
                                equation,
                                coverage,
                                clock.instant()));
        return ExitStatus.COMPLETED;
    }
}
