package dev.nightdesk.night;

import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.FactStore;
import java.util.List;

/// Takes in figures of company filings.
record FactIntake(FactStore facts, ListedIds ids, WantedDays days) implements Intake<QuotedFact> {

    @Override
    public Rows<QuotedFact> rows(MarketSource market) {
        return market.facts(days.ofNews());
    }

    @Override
    public String symbol(QuotedFact quoted) {
        return quoted.symbol();
    }

    @Override
    public void store(List<QuotedFact> rows) {
        facts.store(rows.stream().map(this::filed).toList());
    }

    private FactStore.Filed filed(QuotedFact quoted) {
        return new FactStore.Filed(ids.of(quoted.symbol()), quoted.fact());
    }
}
