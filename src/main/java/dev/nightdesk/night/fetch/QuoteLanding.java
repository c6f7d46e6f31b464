package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.store.ProvisionalBarStore.Provisional;
import dev.nightdesk.store.Stores;
import java.util.List;
import java.util.function.Supplier;

/// Puts quotes of the night's session beside the bars. A quote is always of the latest session, and
/// may be of another one; and where there are bars, nobody needs it.
///
/// @param provider that quotes
record QuoteLanding(String provider, Stores stores, Supplier<Tickers> tickers)
        implements Landing<QuotedBar> {

    @Override
    public Landed land(Found<QuotedBar> found, Context context) {
        boolean needed = !stores.bars().sessions().contains(context.session());
        int day = (int) context.session().toEpochDay();
        List<Provisional> quotes =
                found.rows().stream()
                        .filter(one -> needed && one.day() == day)
                        .filter(one -> tickers.get().has(one.symbol(), day))
                        .map(this::provisional)
                        .toList();
        stores.provisionals().store(provider, quotes, context.fetched());
        return Landed.of(quotes.size());
    }

    private Provisional provisional(QuotedBar quote) {
        return new Provisional(
                tickers.get().of(quote.symbol(), quote.day()),
                quote.day(),
                quote.open(),
                quote.high(),
                quote.low(),
                quote.close());
    }
}
