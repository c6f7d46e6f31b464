package dev.nightdesk.night;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.ExitStatus;

/// Ranks the readings once over the whole universe.
final class RankStep {

    private final Stores stores;
    private final NightSettings settings;
    private final FreezeStep frozen;

    RankStep(Stores stores, NightSettings settings, FreezeStep frozen) {
        this.stores = stores;
        this.settings = settings;
        this.frozen = frozen;
    }

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        List<Analysed> analysed = stores.analyses().ofSession(session);
        frozen.recommend(session, analysed.stream().map(Analysed::instrumentId).toList());
        if (!analysed.isEmpty()) {
            stores.recommendations().register(settings.scoring());
            stores.analyses().storeRanks(session, recommender(session).rank(analysed));
        }
        return ExitStatus.COMPLETED;
    }

    private Recommender recommender(LocalDate session) {
        return new Recommender(settings.scoring(), stores.analyses().readingsOf(session));
    }
}
