package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.rating.Exclusion;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.GapStore.Excluded;
import dev.nightdesk.store.GapStore.Quarantined;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What went wrong in an execution, whether or not it stopped it.
public final class Troubles {

    private final Executions executions;
    private final Stores stores;
    private final Row row;
    private final Remedy remedy;

    /// @param id of the execution; without it the last
    /// @throws Refused if there is no such execution
    public Troubles(Desk desk, Optional<Long> id) {
        this.executions = new Executions(desk);
        this.stores = desk.stores();
        this.row = id.map(executions::one).orElseGet(this::newest);
        boolean published = stores.publications().find(row.session()).isPresent();
        this.remedy = new Remedy(row.id(), row.session(), published);
    }

    private Row newest() {
        return executions.all(Optional.empty()).stream()
                .filter(row -> !row.job().equals(RunParameters.HOUSEKEEPING))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                Objection.NO_EXECUTION,
                                "there is no execution yet",
                                "nightdesk run nightly"));
    }

    /// Troubles that one command is for, together.
    public List<TroubleGroup> groups() {
        return TroubleGroup.of(all(), remedy);
    }

    /// Each by itself, those of tickers by ticker.
    public List<Trouble> all() {
        RunParameters run = RunParameters.of(row.job(), stores.executions().parameters(row.id()));
        Stream<Trouble> ofRun =
                Stream.of(
                                new HalfDone(executions.shown(row.id())).troubles(),
                                new CallTroubles(stores, remedy).of(run),
                                rejected(run))
                        .flatMap(List::stream);
        return row.equation().isEmpty()
                ? ofRun.toList()
                : Stream.concat(ofRun, ofSession(row.session())).toList();
    }

    private List<Trouble> rejected(RunParameters run) {
        return stores.fetches().rejections(run.plan()).stream().map(this::rejected).toList();
    }

    private Trouble rejected(Rejected one) {
        RowFault fault = RowFault.valueOf(one.fault());
        return trouble(Stage.FETCH, fault.name(), fault, one.rows(), one.sample());
    }

    private Stream<Trouble> ofSession(LocalDate session) {
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        return Stream.of(
                        stores.checks().ofSession(session).stream()
                                .filter(check -> !check.passed())
                                .map(this::check),
                        stores.analyses().failures(session).stream().map(this::failed),
                        stores.gaps().quarantined(session).stream().map(this::quarantined),
                        stores.gaps().excluded(session).stream().map(this::excluded),
                        otherKinds(session))
                .flatMap(some -> some);
    }

    private Trouble check(Check check) {
        return trouble(
                Stage.PUBLISH,
                check.id(),
                CheckFault.of(check.id()),
                1,
                check.severity() + ": " + check.message());
    }

    private Trouble failed(Failure one) {
        TickerFault fault = TickerFault.valueOf(one.reason());
        return new Trouble(
                one.stage(),
                one.reason(),
                fault,
                one.ticker(),
                1,
                one.message(),
                remedy.again(one.ticker()));
    }

    private Trouble quarantined(Quarantined one) {
        String detail =
                String.format(Locale.ROOT, "ex-day %s, factor %.6g", one.exDay(), one.factor());
        return ofTicker(QuarantineReason.valueOf(one.reason()), one.reason(), one.ticker(), detail);
    }

    private Trouble excluded(Excluded one) {
        Exclusion reason = Exclusion.valueOf(one.reason());
        return ofTicker(reason, one.reason(), one.ticker(), reason.words());
    }

    private Trouble ofTicker(FailureKind kind, String reason, String ticker, String detail) {
        return new Trouble(
                Stage.ANALYZE.word(),
                reason,
                kind,
                ticker,
                1,
                detail,
                remedy.of(kind, List.of(ticker)));
    }

    /// What a listing is stands in the plan; there are hundreds of each kind.
    private Stream<Trouble> otherKinds(LocalDate session) {
        return stores.nights().excludedByReason(session).entrySet().stream()
                .filter(reason -> isKind(reason.getKey()))
                .map(this::otherKind);
    }

    private static boolean isKind(String exclusion) {
        return Arrays.stream(ListingKind.values()).anyMatch(kind -> kind.name().equals(exclusion));
    }

    private Trouble otherKind(Map.Entry<String, Integer> kind) {
        FailureKind fault = TickerFault.OTHER_KIND;
        return trouble(Stage.PLAN, kind.getKey(), fault, kind.getValue(), fault.words());
    }

    private Trouble trouble(
            Stage stage, String reason, FailureKind kind, long count, String detail) {
        return new Trouble(stage.word(), reason, kind, "", count, detail, remedy.of(kind));
    }
}
