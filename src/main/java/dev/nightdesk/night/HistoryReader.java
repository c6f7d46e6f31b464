package dev.nightdesk.night;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads the histories of a partition's listings, a chunk of listings per query, so that no cursor
/// outlives a transaction.
final class HistoryReader implements ItemStreamReader<HistoryReader.History> {

    /// @param traded at most the bars that readings see, or a few more
    record History(
            int instrumentId, BarSeries traded, List<CorporateAction> actions, List<Fact> facts) {}

    private static final String DONE = "done";
    private static final BarSeries NONE =
            new BarSeries(new int[0], new double[0], new double[0], new double[0], new double[0]);

    private final Stores stores;
    private final LocalDate session;
    private final LocalDate firstBar;
    private final LocalDate firstFact;
    private final int mostBars;
    private final boolean adjusted;
    private final int chunk;
    private final List<Integer> ids;
    private final Queue<History> waiting = new ArrayDeque<>();
    private int taken;
    private int given;

    /// @param ids listings of the partition, ascending
    /// @param adjusted whether the market's prices come adjusted, so that actions are not to be
    ///   applied again
    HistoryReader(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            LocalDate session,
            boolean adjusted,
            List<Integer> ids) {
        this.stores = stores;
        this.session = session;
        this.mostBars = settings.history().bars();
        this.firstBar = calendar.sessionsBack(session.plusDays(1), mostBars);
        this.firstFact = session.minusDays(settings.history().factDays());
        this.adjusted = adjusted;
        this.chunk = settings.partitions().chunk();
        this.ids = ids;
    }

    @Override
    public void open(ExecutionContext context) {
        given = context.getInt(DONE, 0);
        taken = given;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(DONE, given);
    }

    @Override
    public @Nullable History read() {
        if (waiting.isEmpty() && taken < ids.size()) {
            load(ids.subList(taken, Math.min(ids.size(), taken + chunk)));
        }
        History next = waiting.poll();
        given += next == null ? 0 : 1;
        return next;
    }

    private void load(List<Integer> some) {
        int first = some.getFirst();
        int last = some.getLast();
        Map<Integer, BarSeries> series = stores.bars().series(first, last, firstBar, session);
        Map<Integer, BarSeries> earlier = stores.bars().earlier(tooShort(some, series), firstBar);
        Map<Integer, List<CorporateAction>> actions = actions(first, last);
        Map<Integer, List<Fact>> facts = stores.facts().of(first, last, firstFact, session);
        for (int id : some) {
            waiting.add(
                    new History(
                            id,
                            earlier.getOrDefault(id, NONE)
                                    .followedBy(series.getOrDefault(id, NONE)),
                            actions.getOrDefault(id, List.of()),
                            facts.getOrDefault(id, List.of())));
        }
        taken += some.size();
    }

    private Map<Integer, List<CorporateAction>> actions(int first, int last) {
        return adjusted ? Map.of() : stores.actions().of(first, last, LocalDate.EPOCH, session);
    }

    /// A listing with gaps has older bars that count among its last ones.
    private List<Integer> tooShort(List<Integer> some, Map<Integer, BarSeries> series) {
        List<Integer> found = new ArrayList<>();
        for (int id : some) {
            if (series.getOrDefault(id, NONE).size() < mostBars) {
                found.add(id);
            }
        }
        return found;
    }
}
