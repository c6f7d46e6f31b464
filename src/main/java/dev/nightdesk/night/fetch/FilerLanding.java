package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Filer;
import dev.nightdesk.store.CallStore.Planned;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Who filed is asked for its figures.
record FilerLanding(Supplier<Map<Integer, Set<Integer>>> byCik) implements Landing<Filer> {

    @Override
    public Landed land(Found<Filer> found, Context context) {
        Set<Integer> ciks =
                found.rows().stream()
                        .map(Filer::cik)
                        .filter(cik -> byCik.get().containsKey(cik))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Planned> calls =
                ciks.stream()
                        .map(cik ->
                                new Planned(
                                        FeedNames.SEC,
                                        FeedNames.COMPANY_FACTS,
                                        cik.toString(),
                                        false,
                                        List.of()))
                        .toList();
        return new Landed(ciks.size(), calls);
    }
}
