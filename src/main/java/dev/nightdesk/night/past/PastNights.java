package dev.nightdesk.night.past;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Vetted.Quarantined;
import dev.nightdesk.rating.Advisor;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.rating.ScoringModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Recommends for past sessions by the rules of today: what a night does after its analysis, over
/// what a look back sees.
public final class PastNights {

    private final LookBack lookBack;
    private final TradingCalendar calendar;
    private final ScoringModel model;
    private final Recommender recommender;
    private final Function<LocalDate, Map<Integer, Rating>> before;

    /// @param before what was said last before a session, by id of the listing; asked of each one
    ///   when those before it have been told
    public PastNights(
            LookBack lookBack,
            TradingCalendar calendar,
            ScoringModel model,
            Function<LocalDate, Map<Integer, Rating>> before) {
        this.lookBack = lookBack;
        this.calendar = calendar;
        this.model = model;
        this.recommender = new Recommender(model, Indicators.ids());
        this.before = before;
    }

    /// Tells what each of some nights would have recommended, in their order.
    ///
    /// @param sessions ascending, at least one; the readings of all of them are held at a time
    public void tell(List<LocalDate> sessions, Consumer<WouldBe> listener) {
        List<Seen> seen = sessions.stream().map(this::unseen).toList();
        lookBack.read(sessions, new Collected(seen));
        for (int i = 0; i < sessions.size(); i++) {
            Seen one = seen.get(i);
            List<Recommendation> all = recommend(sessions.get(i), one);
            listener.accept(new WouldBe(sessions.get(i), all, one.refused));
        }
    }

    private Seen unseen(LocalDate session) {
        int waited = model.opinion().unconfirmedSessions();
        LocalDate confirmed = calendar.sessionsBack(session.plusDays(1), waited + 1);
        return new Seen(Math.toIntExact(confirmed.toEpochDay()));
    }

    private List<Recommendation> recommend(LocalDate session, Seen seen) {
        List<Ranks> ranks = recommender.rank(seen.analysed);
        Advisor advisor = new Advisor(recommender, before.apply(session), seen.pending);
        return IntStream.range(0, ranks.size())
                .mapToObj(i -> advisor.recommend(seen.analysed.get(i), ranks.get(i)))
                .toList();
    }

    /// What is seen of one session.
    private static final class Seen {

        private final int confirmed;
        private final List<Analysed> analysed = new ArrayList<>();
        private final Set<Integer> pending = new HashSet<>();
        private int refused;

        /// @param confirmed epoch day, the last one whose actions are not waited for any more
        Seen(int confirmed) {
            this.confirmed = confirmed;
        }

        void add(Analysis.Done done) {
            analysed.add(done.analysed());
            if (done.quarantined().stream().anyMatch(this::isPending)) {
                pending.add(done.analysed().instrumentId());
            }
        }

        private boolean isPending(Quarantined one) {
            return one.action().exDay() > confirmed && one.reason() != QuarantineReason.REPEATED;
        }
    }

    /// Keeps what is seen of each session.
    private record Collected(List<Seen> sessions) implements Onlooker {

        @Override
        public void sees(int session, Analysis analysis) {
            if (analysis instanceof Analysis.Done done) {
                sessions.get(session).add(done);
            }
        }

        @Override
        public void refuses(int session, int instrumentId, String message) {
            sessions.get(session).refused++;
        }
    }
}
