package dev.nightdesk.night.morning;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A session's published set beside the one published before, and the analyses it was made of.
final class Book {

    private final Map<Integer, Named> now;
    private final Map<Integer, Named> before;
    private final Map<Integer, Ranked> ranked = new TreeMap<>();
    private final Map<Integer, List<String>> layouts = new HashMap<>();
    private final Stores stores;

    /// Nothing of it where the session is not published.
    Book(Edition edition) {
        this.stores = edition.stores();
        this.now = edition.published().map(this::set).orElse(Map.of());
        this.before =
                edition.published()
                        .flatMap(any -> edition.previous())
                        .map(this::set)
                        .orElse(Map.of());
        stores.analyses()
                .ranked(edition.session(), 1, Integer.MAX_VALUE)
                .forEach(one -> ranked.put(one.analysed().instrumentId(), one));
    }

    private Map<Integer, Named> set(Publication publication) {
        return stores
                .recommendations()
                .ofSession(publication.session(), publication.modelVersion())
                .stream()
                .collect(
                        Collectors.toMap(
                                one -> one.recommendation().instrumentId(),
                                one -> one,
                                (one, other) -> one,
                                TreeMap::new));
    }

    Collection<Named> all() {
        return now.values();
    }

    Collection<Named> allBefore() {
        return before.values();
    }

    Optional<Named> find(int id) {
        return Optional.ofNullable(now.get(id));
    }

    Optional<Named> before(int id) {
        return Optional.ofNullable(before.get(id));
    }

    /// The analyses, by id.
    Map<Integer, Ranked> ranked() {
        return ranked;
    }

    Optional<Ranked> ranked(int id) {
        return Optional.ofNullable(ranked.get(id));
    }

    /// The order of an analysis' readings.
    List<String> readings(Ranked one) {
        return layouts.computeIfAbsent(one.layout(), stores.analyses()::readings);
    }

    /// One reading of an analysis, NaN if it is unknown.
    double reading(Ranked one, String id) {
        int at = readings(one).indexOf(id);
        return at < 0 ? Double.NaN : one.analysed().readings()[at];
    }

    /// Those with an opinion, the highest score first.
    Stream<Named> best() {
        return now.values().stream()
                .filter(Book::isOpinion)
                .sorted(
                        Comparator.comparingDouble((Named one) -> -one.recommendation().score())
                                .thenComparing(Named::ticker));
    }

    static boolean isOpinion(Named one) {
        return one.recommendation().rating() != Rating.NO_OPINION;
    }

    Map<Rating, Integer> counts() {
        return now.values().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.recommendation().rating(),
                                one -> 1,
                                Integer::sum,
                                TreeMap::new));
    }
}
