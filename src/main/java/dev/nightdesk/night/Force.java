package dev.nightdesk.night;

import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.OverrideStore.GateOverride;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Publishes a night that the gate refused, because somebody answers for it. Rows that contradict
/// each other, or nothing at all, are not published whoever asks.
record Force(Desk desk, Runner runner) {

    /// @throws Refused if the session is not one that the gate refused
    Outcome publish(ForceRequest request) {
        String reason = request.expectReason();
        LocalDate session = request.session();
        expectBlocked(session);
        NightRuns runs = new NightRuns(stores().executions(), session);
        Verdict verdict = new Gate(stores(), desk.calendar(), runner.settings()).judge(session);
        verdict.checks().forEach(check -> stores().checks().put(session, check));
        List<Check> objections =
                stores().checks().ofSession(session).stream().filter(Check::blocks).toList();
        List<String> absolute = absolute(verdict, objections);
        if (!absolute.isEmpty()) {
            return refused(session, absolute, runs);
        }
        if (objections.isEmpty()) {
            throw new Refused(
                    Objection.NOT_BLOCKED,
                    "nothing blocks " + session + " any more",
                    "nightdesk " + runs.next());
        }
        publish(
                verdict,
                new GateOverride(
                        session,
                        runs.newest(),
                        request.by(),
                        desk.clock().instant(),
                        reason,
                        objections));
        runs.runs().forEach(runner::settle);
        return told(session, verdict, runner.reporting().write(session));
    }

    private Stores stores() {
        return desk.stores();
    }

    private void expectBlocked(LocalDate session) {
        Optional<Publication> published = stores().publications().find(session);
        if (published.isPresent()) {
            throw new Refused(
                    Objection.PUBLISHED,
                    "%s is published already (%s)".formatted(session, published.get().at()),
                    "nightdesk gate explain " + session);
        }
        Night night =
                stores().nights()
                        .find(session)
                        .orElseThrow(() ->
                                new Refused(
                                        Objection.NOT_PLANNED,
                                        "there is no night of " + session,
                                        "nightdesk run nightly --session " + session));
        if (night.state() != State.BLOCKED) {
            throw new Refused(
                    Objection.NOT_BLOCKED,
                    "the gate has not refused %s: its night has not come so far".formatted(session),
                    "nightdesk " + new NightRuns(stores().executions(), session).next());
        }
    }

    /// What nobody can override.
    private static List<String> absolute(Verdict verdict, List<Check> objections) {
        return verdict.equation().analysed() == 0
                ? List.of("nothing was analysed")
                : objections.stream()
                        .filter(check -> !Checks.isOverridable(check.id()))
                        .map(Force::words)
                        .toList();
    }

    private static String words(Check check) {
        return check.id() + ": " + check.message();
    }

    private static Outcome refused(LocalDate session, List<String> absolute, NightRuns runs) {
        List<String> lines = new ArrayList<>();
        lines.add("%s is not published: this cannot be overridden".formatted(session));
        absolute.forEach(words -> lines.add("  " + words));
        lines.add("mend the cause, then: nightdesk " + runs.next());
        return new Outcome(Ending.GATE, lines);
    }

    private Scoring scoring() {
        return new Scoring(stores(), runner.settings());
    }

    /// The switch and the log, both or neither.
    private void publish(Verdict verdict, GateOverride override) {
        Scoring scoring = scoring();
        desk.database()
                .inTransaction(() -> {
                    new Publishing(stores(), scoring, desk.clock())
                            .publish(override.session(), verdict);
                    stores().overrides().log(override);
                    return override;
                });
    }

    private Outcome told(LocalDate session, Verdict verdict, List<String> reported) {
        List<String> lines = new ArrayList<>();
        lines.add("published " + session + ", model " + scoring().of(session).version());
        lines.add(stores().overrides().find(session).map(Force::told).orElseThrow());
        lines.add(
                "look at it with nightdesk picks; what was overridden: nightdesk gate explain "
                        + session);
        lines.addAll(reported);
        lines.add(verdict.equation().toString());
        return new Outcome(Ending.DONE, lines);
    }

    /// Who did it, when and why, in one line.
    static String told(GateOverride one) {
        return "published by force, by %s at %s, overriding %s: %s"
                .formatted(
                        one.by(),
                        one.at(),
                        one.checks().stream().map(Check::id).collect(Collectors.joining(", ")),
                        one.reason());
    }
}
