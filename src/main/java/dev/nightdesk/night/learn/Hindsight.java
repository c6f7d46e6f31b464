package dev.nightdesk.night.learn;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.night.past.Onlooker;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads listings of a past session once more, from what is stored by now, and compares what their
/// filings say with what the night said. Filings are kept as filed, so both are the same unless a
/// figure was restated in place or came under a day before it was known.
///
/// Bars may be corrected and actions reported late: a listing whose prices read otherwise is not
/// compared.
///
/// @param listings how many of a session, neighbours by id
/// @param seed decides with the session which
public record Hindsight(Stores stores, LookBack lookBack, int listings, int seed) {

    private static final int ON_PRICES = Indicators.onPrices();

    /// What was compared.
    ///
    /// @param compared listings whose prices read as they did
    /// @param rewritten those whose filings do not
    public record Reread(LocalDate session, int compared, int rewritten) {}

    /// Compares some listings of a session.
    ///
    /// @param night what is stored of it, ascending by id, in today's order of readings
    Reread read(LocalDate session, List<Analysed> night) {
        List<Analysed> drawn = drawn(session, night);
        Comparison comparison =
                new Comparison(
                        drawn.stream()
                                .collect(
                                        Collectors.toMap(
                                                Analysed::instrumentId,
                                                Function.identity(),
                                                (one, _) -> one,
                                                TreeMap::new)));
        if (!drawn.isEmpty()) {
            lookBack.read(
                    List.of(session),
                    drawn.stream().map(Analysed::instrumentId).toList(),
                    comparison);
        }
        return new Reread(session, comparison.compared, comparison.rewritten);
    }

    /// One of the runs that a night falls into: neighbours are read from the database at once.
    private List<Analysed> drawn(LocalDate session, List<Analysed> night) {
        int runs = Math.max(1, Math.ceilDiv(night.size(), listings));
        int from = new SplittableRandom(seed + session.toEpochDay()).nextInt(runs) * listings;
        return night.subList(from, Math.min(night.size(), from + listings));
    }

    /// Then beside now.
    private static final class Comparison implements Onlooker {

        private final Map<Integer, Analysed> then;
        private int compared;
        private int rewritten;

        Comparison(Map<Integer, Analysed> then) {
            this.then = then;
        }

        @Override
        public void sees(int session, Analysis analysis) {
            if (analysis instanceof Analysis.Done(Analysed now, var _)) {
                Analysed before = then.get(now.instrumentId());
                if (before != null && isSamePrices(before, now)) {
                    compared++;
                    rewritten += isSameFilings(before.readings(), now.readings()) ? 0 : 1;
                }
            }
        }

        /// What reads other listings too does not count: a bar of theirs may have been corrected.
        private static boolean isSamePrices(Analysed before, Analysed now) {
            boolean same = Double.compare(before.close(), now.close()) == 0;
            for (int i = 0; i < ON_PRICES; i++) {
                same &=
                        Indicators.readsMarket(i)
                                || isSame(before.readings()[i], now.readings()[i]);
            }
            return same;
        }

        private static boolean isSameFilings(double[] before, double[] now) {
            for (int i = ON_PRICES; i < Indicators.onPricesAndFilings(); i++) {
                if (!isSame(before[i], now[i])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSame(double one, double other) {
            return Double.compare(one, other) == 0;
        }
    }
}
