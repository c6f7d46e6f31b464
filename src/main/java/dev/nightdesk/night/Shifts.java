package dev.nightdesk.night;

import dev.nightdesk.night.Chain.Part;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Shift.Moved;
import dev.nightdesk.night.Shift.Stood;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Lays a listing's dossier beside what was published of it before.
record Shifts(Stores stores) {

    Optional<Shift> of(Dossier dossier) {
        LocalDate session = dossier.pick().session();
        return stores.publications().sessions().stream()
                .filter(one -> one.isBefore(session))
                .max(Comparator.naturalOrder())
                .flatMap(stores.publications()::find)
                .map(before -> shift(dossier, before));
    }

    private Shift shift(Dossier dossier, Publication before) {
        int id = dossier.analysed().instrumentId();
        Optional<Recommendation> then =
                stores.recommendations().ofSession(before.session(), before.modelVersion()).stream()
                        .map(Named::recommendation)
                        .filter(one -> one.instrumentId() == id)
                        .findFirst();
        return new Shift(
                before.session(),
                before.modelVersion(),
                then.map(Shifts::stood),
                then.map(one -> parts(dossier, one)).orElse(List.of()),
                then.map(one -> readings(dossier, before.session())).orElse(List.of()));
    }

    private static Stood stood(Recommendation one) {
        return new Stood(one.rating(), one.score(), one.confidence(), one.trade().entry());
    }

    private static List<Moved> parts(Dossier dossier, Recommendation then) {
        Map<String, Double> before =
                then.contributions().stream()
                        .collect(Collectors.toMap(Contribution::reading, Contribution::value));
        return mostFirst(
                dossier.chain().parts().stream()
                        .map(part -> moved(part, before.getOrDefault(part.reading(), 0.0)))
                        .toList(),
                Moved::points);
    }

    private static Moved moved(Part part, double before) {
        return new Moved(part.reading(), before, part.points());
    }

    private List<Moved> readings(Dossier dossier, LocalDate session) {
        int id = dossier.analysed().instrumentId();
        return stores.analyses().ranked(session, id, id).stream()
                .findFirst()
                .map(then -> mostFirst(readings(dossier, then), Moved::share))
                .orElse(List.of());
    }

    private List<Moved> readings(Dossier dossier, Ranked then) {
        List<String> before = stores.analyses().readings(then.layout());
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < dossier.readings().size(); i++) {
            String id = dossier.readings().get(i);
            int at = before.indexOf(id);
            moved.add(
                    new Moved(
                            id,
                            at < 0 ? Double.NaN : then.analysed().readings()[at],
                            dossier.analysed().readings()[i]));
        }
        return moved;
    }

    private static List<Moved> mostFirst(List<Moved> all, ToDoubleFunction<Moved> size) {
        return all.stream().sorted(Comparator.comparingDouble(size).reversed()).toList();
    }
}
