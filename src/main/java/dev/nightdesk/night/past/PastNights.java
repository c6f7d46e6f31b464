package dev.nightdesk.night.past;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.rating.ScoringModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Recommends for past sessions by the rules of today: what a night does after its analysis, over
/// what a look back sees.
public final class PastNights {

    private final LookBack lookBack;
    private final Recommender recommender;

    public PastNights(LookBack lookBack, ScoringModel model) {
        this.lookBack = lookBack;
        this.recommender = new Recommender(model, Indicators.ids());
    }

    /// Tells what each of some nights would have recommended, in their order.
    ///
    /// @param sessions ascending, at least one; the readings of all of them are held at a time
    public void tell(List<LocalDate> sessions, Consumer<WouldBe> listener) {
        Collected collected = new Collected(sessions.size());
        lookBack.read(sessions, collected);
        for (int i = 0; i < sessions.size(); i++) {
            List<Recommendation> all = recommend(collected.analysed.get(i));
            listener.accept(new WouldBe(sessions.get(i), all, collected.refused[i]));
        }
    }

    private List<Recommendation> recommend(List<Analysed> universe) {
        List<Ranks> ranks = recommender.rank(universe);
        return IntStream.range(0, ranks.size())
                .mapToObj(i -> recommender.recommend(universe.get(i), ranks.get(i)))
                .toList();
    }

    /// Keeps what is seen of each session.
    private static final class Collected implements Onlooker {

        private final List<List<Analysed>> analysed = new ArrayList<>();
        private final int[] refused;

        Collected(int sessions) {
            refused = new int[sessions];
            for (int i = 0; i < sessions; i++) {
                analysed.add(new ArrayList<>());
            }
        }

        @Override
        public void sees(int session, Analysis analysis) {
            if (analysis instanceof Analysis.Done done) {
                analysed.get(session).add(done.analysed());
            }
        }

        @Override
        public void refuses(int session, int instrumentId, String message) {
            refused[session]++;
        }
    }
}
