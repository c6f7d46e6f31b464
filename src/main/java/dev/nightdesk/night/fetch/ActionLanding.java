package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.store.ActionStore;
import dev.nightdesk.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Puts splits and dividends.
record ActionLanding(Stores stores, Supplier<Tickers> tickers) implements Landing<AnnouncedAction> {

    @Override
    public Landed land(Found<AnnouncedAction> found, Context context) {
        List<ActionStore.Reported> splits = new ArrayList<>();
        List<ActionStore.Cash> dividends = new ArrayList<>();
        for (AnnouncedAction action : found.rows()) {
            if (tickers.get().has(action.symbol(), action.exDay())) {
                int id = tickers.get().of(action.symbol(), action.exDay());
                switch (action) {
                    case AnnouncedSplit(var symbol, int day, double from, double to) ->
                            splits.add(new ActionStore.Reported(id, day, from / to));
                    case AnnouncedDividend(var symbol, int day, double cash) ->
                            dividends.add(new ActionStore.Cash(id, day, cash));
                }
            }
        }
        stores.actions().store(splits);
        stores.actions().announce(dividends);
        return Landed.of(splits.size() + dividends.size());
    }
}
