package dev.nightdesk.night.morning;

import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.report.page.Opinion;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.RecommendationStore.Named;
import java.util.Comparator;
import java.util.List;

/// Opinions as pages show them.
record Opinions(Book book, Companies companies) {

    Opinion of(Named named) {
        Recommendation one = named.recommendation();
        return new Opinion(
                named.ticker(),
                companies.name(named.ticker(), named.name()),
                one.rating(),
                one.score(),
                book.before(one.instrumentId())
                        .filter(Book::isOpinion)
                        .map(before -> before.recommendation().score())
                        .orElse(Double.NaN),
                one.confidence(),
                one.trade(),
                one.noOpinion(),
                one.maxWeight(),
                book.ranked(one.instrumentId())
                        .map(ranked -> reasons(one, ranked))
                        .orElse(List.of()));
    }

    private List<String> reasons(Recommendation one, Ranked ranked) {
        return Reason.weightiestFirst(
                        one.contributions(),
                        ranked.ranks(),
                        reading -> book.reading(ranked, reading))
                .stream()
                .map(Reason::words)
                .toList();
    }

    /// The highest scores among those that say buy.
    List<Named> buys(int most) {
        return book.best()
                .filter(one -> one.recommendation().rating().isBuy())
                .limit(most)
                .toList();
    }

    /// The lowest scores among those that say sell.
    List<Named> sells(int most) {
        return book.all().stream()
                .filter(one -> one.recommendation().rating().isSell())
                .sorted(
                        Comparator.comparingDouble((Named one) -> one.recommendation().score())
                                .thenComparing(Named::ticker))
                .limit(most)
                .toList();
    }
}
