package dev.nightdesk.night;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.FactStore;
import java.util.List;

/// Takes in figures of company filings.
record FactIntake(FactStore facts, Tickers tickers, WantedDays days) implements Intake<QuotedFact> {

    @Override
    public Rows<QuotedFact> rows(MarketSource market) {
        return market.facts(days.ofNews());
    }

    @Override
    public boolean isListed(QuotedFact quoted) {
        return tickers.has(quoted.symbol(), quoted.fact().filed());
    }

    @Override
    public void store(List<QuotedFact> rows) {
        facts.store(rows.stream().map(this::filed).toList());
    }

    private FactStore.Filed filed(QuotedFact quoted) {
        return new FactStore.Filed(
                tickers.of(quoted.symbol(), quoted.fact().filed()), quoted.fact());
    }
}
