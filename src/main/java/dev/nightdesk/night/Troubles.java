package dev.nightdesk.night;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What went wrong in an execution without stopping it.
public final class Troubles {

    private final Executions executions;
    private final Stores stores;

    public Troubles(Desk desk) {
        this.executions = new Executions(desk);
        this.stores = desk.stores();
    }

    /// Something that went wrong in a night without stopping it.
    ///
    /// @param ticker empty where it is about more than one
    /// @param count listings or rows
    /// @param detail in words, the first case where there are several
    /// @param next what to do about it, empty if nothing
    public record Trouble(
            String stage, String reason, String ticker, long count, String detail, String next) {}

    /// The troubles of an execution's session, or of the last execution's.
    ///
    /// @throws Refused if they have been purged
    public List<Trouble> of(Optional<Long> id) {
        Row row = id.map(executions::one).orElseGet(this::newest);
        List<Trouble> troubles = new ArrayList<>();
        for (Rejected one : stores.fetches().rejections(plan(row))) {
            troubles.add(
                    new Trouble(
                            "fetch",
                            one.fault(),
                            "",
                            one.rows(),
                            one.sample(),
                            "correct the file's row"));
        }
        if (row.equation().isPresent()) {
            troubles.addAll(ofNight(row.session()));
        }
        return troubles;
    }

    private List<Trouble> ofNight(LocalDate session) {
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        List<Trouble> troubles = new ArrayList<>();
        for (Failure one : stores.analyses().failures(session)) {
            troubles.add(
                    new Trouble(
                            one.stage(),
                            one.reason(),
                            one.ticker(),
                            1,
                            one.message(),
                            again(session, one.ticker())));
        }
        stores.analyses()
                .quarantinedByReason(session)
                .forEach((reason, count) ->
                        troubles.add(
                                trouble(Stage.ANALYZE.word(), reason, count, quarantined(reason))));
        stores.nights()
                .excludedByReason(session)
                .forEach((reason, count) ->
                        troubles.add(trouble(stage(reason), reason, count, "listings excluded")));
        return troubles;
    }

    /// What is not published yet is gone over by a restart.
    private String again(LocalDate session, String ticker) {
        boolean published = stores.publications().find(session).isPresent();
        return published
                ? "nightdesk rerun %s --publish --session %s".formatted(ticker, session)
                : "nightdesk restart --last";
    }

    private static Trouble trouble(String stage, String reason, long count, String detail) {
        return new Trouble(stage, reason, "", count, detail, "");
    }

    private static String quarantined(String reason) {
        return switch (QuarantineReason.valueOf(reason)) {
            case REPEATED -> "splits or dividends reported more than once; the last one counts";
            case CONTRADICTED -> "splits or dividends that the prices contradict";
            case UNTESTED -> "splits or dividends that no price can confirm yet";
        };
    }

    /// What a listing is stands in the plan; the rest shows when it is read.
    private static String stage(String exclusion) {
        boolean isKind =
                Arrays.stream(ListingKind.values()).anyMatch(kind -> kind.name().equals(exclusion));
        return (isKind ? Stage.PLAN : Stage.ANALYZE).word();
    }

    private String plan(Row row) {
        return RunParameters.of(row.job(), stores.executions().parameters(row.id())).plan();
    }

    private Row newest() {
        return executions.all(Optional.empty()).stream()
                .filter(row -> !row.job().equals(RunParameters.HOUSEKEEPING))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("there is no execution yet", "nightdesk run nightly"));
    }
}
