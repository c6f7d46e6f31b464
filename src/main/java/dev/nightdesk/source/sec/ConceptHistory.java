package dev.nightdesk.source.sec;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What has become known of one concept, filing by filing. It only looks back: what it makes of a
/// filing does not change with later ones.
///
/// Companies change from tag to tag, and use several at a time. Of those in one filing the one last
/// used for the latest period counts, then the one that was used for more periods of the last year
/// (so that the quarters and the year of a sum are of one tag where one covers them), then the
/// chain's order. A figure that repeats what is known is no news; nor is one under a lesser tag.
final class ConceptHistory {

    /// A fiscal year of 53 weeks with some days.
    private static final int YEAR_DAYS = 380;

    private final Chain chain;
    private final Map<String, NavigableSet<Integer>> usedFor = new HashMap<>();
    private final Map<Span, TaggedFigure> known = new HashMap<>();

    ConceptHistory(Chain chain) {
        this.chain = chain;
    }

    Chain chain() {
        return chain;
    }

    /// What was not known before, in the order of the filing.
    ///
    /// @param periodEnd of the filing
    Map<Span, TaggedFigure> news(Filing filing, int periodEnd) {
        filing.figures().stream().filter(chain::has).forEach(figure -> use(figure, periodEnd));
        Map<Span, TaggedFigure> told = new LinkedHashMap<>();
        for (TaggedFigure figure : filing.figures()) {
            if (chain.has(figure)) {
                Span.of(figure, periodEnd).ifPresent(span -> told.merge(span, figure, this::best));
            }
        }
        told.entrySet().removeIf(one -> !isNews(one.getKey(), one.getValue()));
        known.putAll(told);
        return told;
    }

    private void use(TaggedFigure figure, int periodEnd) {
        Span.of(figure, periodEnd)
                .ifPresent(span ->
                        usedFor.computeIfAbsent(figure.tag(), tag -> new TreeSet<>())
                                .add(span.end()));
    }

    private TaggedFigure best(TaggedFigure one, TaggedFigure another) {
        return byTag().compare(another, one) < 0 ? another : one;
    }

    private Comparator<TaggedFigure> byTag() {
        Comparator<TaggedFigure> latest = Comparator.comparingInt(figure -> -lastUsed(figure));
        return latest.thenComparingInt(figure -> -periodsOfLastYear(figure))
                .thenComparingInt(chain::rank);
    }

    private int lastUsed(TaggedFigure figure) {
        return usedFor.containsKey(figure.tag()) ? usedFor.get(figure.tag()).last() : 0;
    }

    private int periodsOfLastYear(TaggedFigure figure) {
        return usedFor.containsKey(figure.tag())
                ? usedFor.get(figure.tag()).tailSet(lastUsed(figure) - YEAR_DAYS).size()
                : 0;
    }

    private boolean isNews(Span span, TaggedFigure figure) {
        TaggedFigure before = known.get(span);
        return before == null
                || (before.value() != figure.value() && byTag().compare(figure, before) <= 0);
    }
}
