package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.store.CompanyStore;
import dev.nightdesk.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Puts what analysts recommend.
record TrendLanding(Stores stores, Supplier<Tickers> tickers) implements Landing<AnalystTrend> {

    @Override
    public Landed land(Found<AnalystTrend> found, Context context) {
        List<CompanyStore.Trend> trends = new ArrayList<>();
        int day = (int) context.session().toEpochDay();
        for (AnalystTrend one : found.rows()) {
            if (tickers.get().has(one.symbol(), day)) {
                trends.add(
                        new CompanyStore.Trend(
                                tickers.get().of(one.symbol(), day),
                                one.period(),
                                one.strongBuy(),
                                one.buy(),
                                one.hold(),
                                one.sell(),
                                one.strongSell()));
            }
        }
        stores.companies().storeTrends(trends);
        return Landed.of(trends.size());
    }
}
