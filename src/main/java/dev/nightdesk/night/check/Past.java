package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Observed;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the checks of earlier sessions have observed, of those that were published.
final class Past {

    private final List<Publication> publications;
    private final Map<String, List<Observed>> observed;
    private final String model;

    private Past(
            List<Publication> publications, Map<String, List<Observed>> observed, String model) {
        this.publications = publications;
        this.observed = observed;
        this.model = model;
    }

    static Past before(LocalDate session, Stores stores, CheckRules rules) {
        List<Publication> before =
                stores.publications().all().stream()
                        .filter(one -> one.session().isBefore(session))
                        .toList();
        int most = rules.gate().drift().sessions();
        List<Publication> last = before.subList(Math.max(0, before.size() - most), before.size());
        List<Observed> observed =
                last.isEmpty()
                        ? List.of()
                        : stores.checks().observed(last.getFirst().session(), session);
        return new Past(
                last,
                observed.stream().collect(Collectors.groupingBy(Observed::check)),
                rules.model());
    }

    /// The last sessions, oldest first.
    List<LocalDate> sessions() {
        return publications.stream().map(Publication::session).toList();
    }

    /// The one before.
    Optional<LocalDate> last() {
        return publications.isEmpty()
                ? Optional.empty()
                : Optional.of(publications.getLast().session());
    }

    /// What a check observed.
    List<Double> published(String check) {
        return published(check, any -> true);
    }

    /// What a check observed of the ratings of the model at hand: those of another model are
    /// others.
    List<Double> publishedByModel(String check) {
        return published(check, one -> one.modelVersion().equals(model));
    }

    private List<Double> published(String check, Predicate<Publication> which) {
        List<LocalDate> sessions =
                publications.stream().filter(which).map(Publication::session).toList();
        return observed.getOrDefault(check, List.of()).stream()
                .filter(one -> sessions.contains(one.session()) && !Double.isNaN(one.value()))
                .map(Observed::value)
                .toList();
    }
}
