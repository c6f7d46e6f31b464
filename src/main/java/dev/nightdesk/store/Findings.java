package dev.nightdesk.store;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// What an analysis found of some listings: each is analysed, excluded or failed.
///
/// @param ids of all of them
/// @param quarantined reported actions of the analysed ones that are not believed
public record Findings(
        List<Integer> ids,
        List<Analysed> analysed,
        List<Excluded> excluded,
        List<Failed> failed,
        List<Quarantined> quarantined) {

    public static Findings analysed(Analysed one, List<Quarantined> quarantined) {
        return new Findings(
                List.of(one.instrumentId()), List.of(one), List.of(), List.of(), quarantined);
    }

    public static Findings excluded(Excluded one) {
        return new Findings(
                List.of(one.instrumentId()), List.of(), List.of(one), List.of(), List.of());
    }

    public static Findings failed(Failed one) {
        return new Findings(
                List.of(one.instrumentId()), List.of(), List.of(), List.of(one), List.of());
    }

    /// All in one.
    public static Findings of(Collection<? extends Findings> several) {
        return new Findings(
                all(several, Findings::ids),
                all(several, Findings::analysed),
                all(several, Findings::excluded),
                all(several, Findings::failed),
                all(several, Findings::quarantined));
    }

    private static <T> List<T> all(
            Collection<? extends Findings> several, Function<Findings, List<T>> part) {
        return several.stream().map(part).flatMap(List::stream).toList();
    }
}
