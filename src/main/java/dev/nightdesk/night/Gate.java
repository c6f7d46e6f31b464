package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What publication asks of a session's rows, as they stand.
record Gate(Stores stores, TradingCalendar calendar, NightSettings settings) {

    /// What the gate has seen.
    ///
    /// @param checks of the rows; those of the data are the night's
    record Verdict(CoverageEquation equation, Ratio coverage, List<Check> checks) {

        boolean passes() {
            return checks.stream().noneMatch(Check::blocks);
        }
    }

    Verdict judge(LocalDate session) {
        CoverageEquation equation = stores.nights().equation(session);
        Ratio coverage = equation.coverage(missing(session));
        return new Verdict(
                equation,
                coverage,
                List.of(
                        balance(equation),
                        coverage(coverage),
                        recommended(session, equation),
                        quarantine(session)));
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
}
