package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.store.FactStore;
import dev.nightdesk.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Puts figures of companies: a company's are those of each of its common stocks.
record FactLanding(Stores stores, Supplier<Map<Integer, Set<Integer>>> byCik)
        implements Landing<FiledFact> {

    @Override
    public Landed land(Found<FiledFact> found, Context context) {
        List<FactStore.Filed> facts = new ArrayList<>();
        for (FiledFact filed : found.rows()) {
            byCik.get()
                    .getOrDefault(filed.cik(), Set.of())
                    .forEach(id ->
                            facts.add(new FactStore.Filed(id, filed.fact(), filed.accession())));
        }
        stores.facts().store(facts);
        return Landed.of(facts.size());
    }
}
