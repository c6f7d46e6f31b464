package dev.nightdesk.night;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.ActionStore;
import java.util.List;

/// Takes in corporate actions.
record ActionIntake(ActionStore actions, Tickers tickers, WantedDays days)
        implements Intake<QuotedAction> {

    @Override
    public Rows<QuotedAction> rows(MarketSource market) {
        return market.actions(days.ofNews());
    }

    @Override
    public boolean isListed(QuotedAction action) {
        return tickers.has(action.symbol(), action.exDay());
    }

    @Override
    public void store(List<QuotedAction> rows) {
        actions.store(rows.stream().map(this::reported).toList());
    }

    private ActionStore.Reported reported(QuotedAction action) {
        return new ActionStore.Reported(
                tickers.of(action.symbol(), action.exDay()), action.exDay(), action.ratio());
    }
}
