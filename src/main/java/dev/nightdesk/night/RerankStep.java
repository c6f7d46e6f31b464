package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Advisor;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.ExitStatus;

/// Ranks a rerun's readings among the published ones, in place of their own old ones, and
/// recommends by these ranks. Everybody else's ranks stay as published. What is republished already
/// is left as it is: compared again it would be its own predecessor.
final class RerankStep {

    private final Stores stores;
    private final NightSettings settings;
    private final Advice advice;

    RerankStep(Stores stores, TradingCalendar calendar, NightSettings settings) {
        this.stores = stores;
        this.settings = settings;
        this.advice = new Advice(stores, calendar, settings);
    }

    ExitStatus run(RunParameters run) {
        if (stores.republications().find(run.runId()).isPresent()) {
            return ExitStatus.COMPLETED;
        }
        LocalDate session = run.session();
        Publication publication = stores.publications().find(session).orElseThrow();
        new Yardstick(stores, settings).check(publication);
        Scoring scoring = new Scoring(stores, settings);
        Recommender recommender = scoring.recommender(session);
        Scoring.Rows rows = scoring.rows(session);
        Map<Integer, Analysed> anew = byId(stores.rerunResults().analysed(run.runId()));
        List<Ranks> ranks =
                recommender.rank(rows.of(universe(run, anew.values()))).stream()
                        .filter(one -> anew.containsKey(one.instrumentId()))
                        .toList();
        Advisor advisor = advice.of(run, recommender, anew.keySet());
        List<Recommendation> recommendations = new ArrayList<>();
        for (Ranks one : ranks) {
            Analysed row = anew.get(one.instrumentId());
            if (row != null) {
                recommendations.add(advisor.recommend(rows.of(row), one));
            }
        }
        stores.rerunResults().recommend(run.runId(), ranks, recommendations);
        stores.reruns().compare(run.runId(), session, publication.modelVersion());
        return ExitStatus.COMPLETED;
    }

    private List<Analysed> universe(RunParameters run, Collection<Analysed> anew) {
        Map<Integer, Analysed> all = byId(stores.analyses().ofSession(run.session()));
        stores.reruns().tickers(run.runId()).forEach(all::remove);
        anew.forEach(one -> all.put(one.instrumentId(), one));
        return List.copyOf(all.values());
    }

    private static Map<Integer, Analysed> byId(Collection<Analysed> all) {
        Map<Integer, Analysed> byId = new TreeMap<>();
        all.forEach(one -> byId.put(one.instrumentId(), one));
        return byId;
    }
}
