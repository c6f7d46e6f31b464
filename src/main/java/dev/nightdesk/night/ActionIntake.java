package dev.nightdesk.night;

import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.ActionStore;
import java.util.List;

/// Takes in corporate actions.
record ActionIntake(ActionStore actions, ListedIds ids, WantedDays days)
        implements Intake<QuotedAction> {

    @Override
    public Rows<QuotedAction> rows(MarketSource market) {
        return market.actions(days.ofNews());
    }

    @Override
    public String symbol(QuotedAction action) {
        return action.symbol();
    }

    @Override
    public void store(List<QuotedAction> rows) {
        actions.store(rows.stream().map(this::reported).toList());
    }

    private ActionStore.Reported reported(QuotedAction action) {
        return new ActionStore.Reported(ids.of(action.symbol()), action.exDay(), action.ratio());
    }
}
