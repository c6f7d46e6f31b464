package dev.nightdesk.night.check;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Listing;
import dev.nightdesk.store.CheckStore.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Prices that moved by half or more since the session before with no action to explain it: a split
/// that nobody reports, or a wrong price.
record UnexplainedJumps() implements QualityCheck {

    /// A move beyond these is no day's trade for most.
    private static final double FALL = 0.55;

    private static final double RISE = 1.8;

    @Override
    public String id() {
        return "unexplained_jumps";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        List<Integer> jumped = jumped(evidence);
        return Finding.atMost(
                evidence.rules().gate().maximumUnexplainedJumps(),
                jumped.size(),
                "%d prices moved by half or more without a split or dividend%s"
                        .formatted(jumped.size(), Some.of(names(evidence, jumped))));
    }

    private static List<Integer> jumped(Evidence evidence) {
        Set<Integer> explained =
                evidence.stores()
                        .actions()
                        .of(1, Integer.MAX_VALUE, evidence.session(), evidence.session())
                        .keySet();
        return evidence.lastTwo().entrySet().stream()
                .filter(one -> hasJumped(one.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> !explained.contains(id))
                .toList();
    }

    private static boolean hasJumped(BarSeries bars) {
        double ratio = bars.size() == 2 ? bars.close()[1] / bars.close()[0] : 1;
        return ratio < FALL || ratio > RISE;
    }

    private static List<String> names(Evidence evidence, List<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : evidence.members().stream()
                        .filter(member -> ids.contains(member.instrumentId()))
                        .map(UnexplainedJumps::symbol)
                        .toList();
    }

    private static String symbol(Listing listing) {
        return listing.ticker().symbol();
    }
}
