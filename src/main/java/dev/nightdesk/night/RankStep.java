package dev.nightdesk.night;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.ExitStatus;

/// Ranks the readings once over the whole universe.
final class RankStep {

    private final Stores stores;
    private final Scoring scoring;
    private final FreezeStep frozen;

    RankStep(Stores stores, Scoring scoring, FreezeStep frozen) {
        this.stores = stores;
        this.scoring = scoring;
        this.frozen = frozen;
    }

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        List<Analysed> analysed = stores.analyses().ofSession(session);
        frozen.recommend(session, analysed.stream().map(Analysed::instrumentId).toList());
        if (!analysed.isEmpty()) {
            stores.recommendations().register(scoring.of(session));
            stores.analyses()
                    .storeRanks(
                            session,
                            scoring.recommender(session).rank(scoring.rows(session).of(analysed)));
        }
        return ExitStatus.COMPLETED;
    }
}
