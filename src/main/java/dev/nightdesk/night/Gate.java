package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.check.CheckRules;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.check.Evidence;
import dev.nightdesk.night.check.Needs;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.OverrideStore.GateOverride;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What publication asks of a session's rows, as they stand.
record Gate(Stores stores, TradingCalendar calendar, NightSettings settings) {

    /// What the gate has seen.
    ///
    /// @param checks of the rows; those of the data are the night's
    /// @param overridden ids of checks despite which the session was published
    record Verdict(
            CoverageEquation equation, Ratio coverage, List<Check> checks, Set<String> overridden) {

        boolean passes() {
            return objections().isEmpty();
        }

        /// What blocks. Somebody who took the responsibility for a check has taken it for reruns of
        /// the session too.
        List<Check> objections() {
            return checks.stream()
                    .filter(Check::blocks)
                    .filter(check -> !overridden.contains(check.id()))
                    .toList();
        }
    }

    Verdict judge(LocalDate session) {
        Evidence evidence = new Evidence(stores, calendar, rules(session), session, false);
        return new Verdict(
                evidence.equation(),
                evidence.coverage(),
                Checks.of(Needs.RATINGS, evidence),
                overridden(session));
    }

    private CheckRules rules(LocalDate session) {
        return new Scoring(stores, settings).settings(session).checkRules();
    }

    private Set<String> overridden(LocalDate session) {
        return stores.overrides().find(session).map(GateOverride::checks).stream()
                .flatMap(List::stream)
                .map(Check::id)
                .collect(Collectors.toSet());
    }
}
