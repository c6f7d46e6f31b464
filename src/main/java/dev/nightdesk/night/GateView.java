package dev.nightdesk.night;

import dev.nightdesk.night.check.Checks;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.OverrideStore.GateOverride;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the gate has seen of a night, for those who ask why.
public final class GateView {

    private final Desk desk;
    private final Stores stores;

    public GateView(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// One check.
    ///
    /// @param severity ERROR or WARN
    /// @param observed NaN where there was nothing to observe
    /// @param threshold the border next to it; NaN where there is none
    /// @param overridden whether the session was published in spite of it
    public record Row(
            String check,
            String severity,
            boolean passed,
            double observed,
            double threshold,
            boolean overridden,
            String words) {

        private int rank() {
            return passed ? 2 : severity.equals("ERROR") ? 0 : 1;
        }
    }

    /// Somebody published in spite of the gate.
    ///
    /// @param words all of it in one line
    public record Forced(String by, Instant at, String reason, String words) {}

    /// What the gate has seen.
    ///
    /// @param round which attempt at the session
    /// @param verdict in words
    /// @param rows what blocks first, then warnings, then what is well
    /// @param next what to do about its night, if that is half done
    public record Seen(
            LocalDate session,
            int round,
            String verdict,
            Optional<Forced> forced,
            List<Row> rows,
            Optional<String> next) {}

    /// What the gate has seen of a night.
    ///
    /// @param session empty for the latest
    /// @throws Refused if there is no such night
    public Seen of(Optional<LocalDate> session) {
        LocalDate day =
                session.or(() -> stores.nights().latest())
                        .orElseThrow(() ->
                                new Refused(
                                        Objection.NOT_PLANNED,
                                        "there is no night yet",
                                        "nightdesk run nightly"));
        Night night =
                stores.nights()
                        .find(day)
                        .orElseThrow(() ->
                                new Refused(
                                        Objection.NOT_PLANNED,
                                        "there is no night of " + day,
                                        "nightdesk run nightly --session " + day));
        return seen(day, night, stores.overrides().find(day));
    }

    private Seen seen(LocalDate day, Night night, Optional<GateOverride> override) {
        List<String> overridden =
                override.map(GateOverride::checks).stream()
                        .flatMap(List::stream)
                        .map(Check::id)
                        .toList();
        return new Seen(
                day,
                night.round(),
                verdict(night.state(), override.isPresent()),
                override.map(GateView::forced),
                stores.checks().ofSession(day).stream()
                        .map(check -> row(check, overridden.contains(check.id())))
                        .sorted(
                                Comparator.comparingInt(Row::rank)
                                        .thenComparingInt(row -> Checks.order(row.check())))
                        .toList(),
                next(day));
    }

    private Optional<String> next(LocalDate day) {
        List<Executions.Row> nights =
                new Executions(desk)
                        .all(Optional.of(RunParameters.NIGHTLY)).stream()
                                .filter(row -> row.session().equals(day))
                                .toList();
        return new NextSteps(nights).lines().stream().findFirst();
    }

    private static Forced forced(GateOverride one) {
        return new Forced(one.by(), one.at(), one.reason(), Force.told(one));
    }

    private static Row row(Check check, boolean overridden) {
        return new Row(
                check.id(),
                check.severity().name(),
                check.passed(),
                check.observed(),
                check.threshold(),
                overridden,
                check.message());
    }

    private static String verdict(State state, boolean forced) {
        return switch (state) {
            case OPEN -> "not published; its night has not come to its end";
            case BLOCKED -> "not published; the gate refused";
            case PUBLISHED -> forced ? "published in spite of the gate" : "published";
        };
    }
}
