package dev.nightdesk.night;

import dev.nightdesk.night.RehearsalReport.CallLine;
import dev.nightdesk.night.RehearsalReport.FaultLine;
import dev.nightdesk.night.RehearsalReport.NightLine;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.source.simulated.served.Fault;
import dev.nightdesk.source.simulated.served.Overseer.Met;
import dev.nightdesk.source.simulated.served.Overseer.State;
import dev.nightdesk.store.CallResultStore.Account;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.QuotaStore.Spending;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds out what a rehearsal has left in the database, and compares it with what the server saw.
///
/// @param state what the server saw
record Aftermath(Settings home, Clock clock, State state, List<NightLine> nights) {

    RehearsalReport report() {
        Optional<MarketChoice> market =
                Optional.of(new MarketChoice(Market.SIMULATED, Optional.empty()));
        try (Desk desk = Desk.toRead(home, market, clock)) {
            return new RehearsalReport(nights, faults(desk.stores()), calls(desk.stores()));
        }
    }

    private List<CallLine> calls(Stores stores) {
        Map<String, CallLine> sums = new TreeMap<>();
        for (NightLine night : nights) {
            String plan = plan(night.session());
            int rounds = stores.nights().find(night.session()).map(Night::round).orElse(1);
            for (int round = 1; round <= rounds; round++) {
                stores.callResults()
                        .accounts(plan, round)
                        .forEach(one -> sums.merge(one.provider(), line(one), Aftermath::sum));
            }
        }
        return List.copyOf(sums.values());
    }

    private static String plan(LocalDate session) {
        return RunParameters.NIGHTLY + ":" + session;
    }

    private CallLine line(Account one) {
        return new CallLine(
                one.provider(),
                one.planned(),
                one.discovered(),
                one.released() + one.open(),
                one.retried(),
                one.spent(),
                state.calls(one.provider()),
                state.violations().getOrDefault(one.provider(), 0));
    }

    private static CallLine sum(CallLine one, CallLine other) {
        return new CallLine(
                one.provider(),
                one.planned() + other.planned(),
                one.discovered() + other.discovered(),
                one.released() + other.released(),
                one.retried() + other.retried(),
                one.spent() + other.spent(),
                one.served(),
                one.violations());
    }

    private List<FaultLine> faults(Stores stores) {
        List<FaultLine> lines = new ArrayList<>();
        for (Met met : state.faults()) {
            lines.add(
                    new FaultLine(
                            met.fault(),
                            met.session(),
                            met.provider(),
                            met.endpoint(),
                            met.calls(),
                            left(stores, met),
                            survived(met)));
        }
        return lines;
    }

    /// A session that was none after all is not to be published; any other is.
    private boolean survived(Met met) {
        return nights.stream()
                .filter(night -> night.session().equals(met.session()))
                .allMatch(Aftermath::survived);
    }

    private static boolean survived(NightLine night) {
        boolean closed = night.faults().contains(Fault.CLOSURE.word());
        return night.ending() == (closed ? Ending.GATE : Ending.DONE);
    }

    private String left(Stores stores, Met met) {
        return switch (Fault.of(met.fault())) {
            case GARBAGE_ROWS -> rejected(stores, met);
            case HALF_BAR ->
                    "restated "
                            + stores.revisions().restated().getOrDefault(met.session(), 0)
                            + " bars";
            case SILENT_SPLIT -> check(stores, met, "unexplained_jumps");
            case CLOSURE -> check(stores, met, "freshness");
            default -> outcomes(stores, met);
        };
    }

    private static String rejected(Stores stores, Met met) {
        return "rejected "
                + stores.fetches().rejections(plan(met.session())).stream()
                        .filter(one -> one.task().contains(FeedNames.GROUPED_DAILY))
                        .map(Aftermath::words)
                        .collect(Collectors.joining(", "));
    }

    private static String words(Rejected one) {
        return one.fault() + " " + one.rows();
    }

    private static String check(Stores stores, Met met, String id) {
        return stores.checks().ofSession(met.session()).stream()
                .filter(check -> check.id().equals(id))
                .map(Check::message)
                .findFirst()
                .orElse("nothing");
    }

    /// What the provider's calls of that night ended with, besides success.
    private static String outcomes(Stores stores, Met met) {
        String words =
                stores.quotas().spent(plan(met.session())).stream()
                        .filter(one -> one.provider().equals(met.provider()))
                        .filter(one -> !one.outcome().equals("FOUND"))
                        .map(Aftermath::words)
                        .collect(Collectors.joining(", "));
        return "calls ended " + (words.isEmpty() ? "well" : words);
    }

    private static String words(Spending one) {
        return one.outcome() + " " + one.calls();
    }
}
