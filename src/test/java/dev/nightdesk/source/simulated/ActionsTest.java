package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.bySymbol;
import static dev.nightdesk.source.simulated.Sample.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Split;
import dev.nightdesk.market.Vetted;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Splits and dividends as `ActionCheck` sees them.
class ActionsTest {

    private static final int LAST = day("2026-11-20");

    private static final List<CorporateAction> APPLIED = new ArrayList<>();
    private static final List<CorporateAction> QUARANTINED = new ArrayList<>();
    private static final List<Double> JUMPS_OFF = new ArrayList<>();

    @BeforeAll
    static void vet() {
        SimulatedMarket market = Sample.open(2, 700, 300);
        Map<String, List<CorporateAction>> actions = new TreeMap<>();
        for (QuotedAction action : all(market.actions(day -> day <= LAST))) {
            actions.computeIfAbsent(action.symbol(), symbol -> new ArrayList<>())
                    .add(CorporateAction.ofRatio(action.exDay(), action.ratio()));
        }
        bySymbol(all(market.bars(day -> day <= LAST)))
                .forEach((symbol, bars) -> vet(bars, actions.getOrDefault(symbol, List.of())));
    }

    private static void vet(List<QuotedBar> bars, List<CorporateAction> actions) {
        Vetted vetted = ActionCheck.vet(Sample.series(bars), actions, LAST);
        APPLIED.addAll(vetted.applied());
        vetted.quarantined().forEach(one -> QUARANTINED.add(one.action()));
        vetted.applied().stream()
                .filter(Split.class::isInstance)
                .forEach(split -> JUMPS_OFF.add(jump(bars, split) / split.factor()));
    }

    private static double jump(List<QuotedBar> bars, CorporateAction action) {
        int after = 0;
        while (bars.get(after).day() < action.exDay()) {
            after++;
        }
        return bars.get(after).close() / bars.get(after - 1).close();
    }

    @Test
    void splits_go_both_ways_and_show_in_the_price() {
        List<CorporateAction> splits = APPLIED.stream().filter(Split.class::isInstance).toList();
        assertThat(splits)
                .anyMatch(split -> split.factor() < 1)
                .anyMatch(split -> split.factor() > 1)
                .allMatch(split -> split.factor() >= 0.05 && split.factor() <= 20);
        assertThat(JUMPS_OFF).allMatch(off -> off > 0.9 && off < 1.1);
    }

    @Test
    void dividends_are_small_and_paid_by_two_companies_of_five_and_by_funds() {
        assertThat(APPLIED.stream().filter(action -> !(action instanceof Split)))
                .hasSizeBetween(4000, 8000)
                .allMatch(dividend -> dividend.factor() > 0.96 && dividend.factor() < 1);
    }

    @Test
    void a_few_reports_are_wrong_and_only_those_are_not_believed() {
        assertThat(QUARANTINED.size() / (double) APPLIED.size()).isBetween(0.001, 0.005);
        assertThat(QUARANTINED).allMatch(action -> action.factor() == 0.5 || isInverted(action));
    }

    /// A forward split reported as a reverse one, or the other way round.
    private static boolean isInverted(CorporateAction action) {
        return action instanceof Split && (action.factor() <= 0.5 || action.factor() >= 2);
    }
}
