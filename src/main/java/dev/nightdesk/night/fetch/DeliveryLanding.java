package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Fact;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.deliveries.Delivery;
import dev.nightdesk.store.ActionStore.Reported;
import dev.nightdesk.store.FactStore.Filed;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Puts what a delivery holds where it belongs. Of two deliveries that of the later session stands,
/// whenever each was read: a file that comes late, or is read once more, changes nothing that a
/// later one has said.
///
/// @param bars where its bars go
record DeliveryLanding(Stores stores, Supplier<Tickers> tickers, BarLanding bars)
        implements Landing<Delivery> {

    @Override
    public Landed land(Found<Delivery> found, Context context) {
        long stored = 0;
        for (Delivery one : found.rows()) {
            LocalDate session = LocalDate.ofEpochDay(one.session());
            stored += bars.store(one.bars(), session, TradingCalendar.endOf(session));
            stored += actions(one.actions());
            stored += facts(one.facts());
        }
        return Landed.of(stored);
    }

    private long actions(List<QuotedAction> quoted) {
        List<Reported> actions =
                quoted.stream()
                        .filter(one -> tickers.get().has(one.symbol(), one.exDay()))
                        .map(one ->
                                new Reported(
                                        tickers.get().of(one.symbol(), one.exDay()),
                                        one.exDay(),
                                        one.ratio()))
                        .toList();
        stores.actions().store(actions);
        return actions.size();
    }

    /// A filing comes again the nights after: of its deliveries the first tells when it was filed.
    private long facts(List<QuotedFact> quoted) {
        Map<Integer, List<Fact>> byListing = new TreeMap<>();
        for (QuotedFact one : quoted) {
            int filed = one.fact().filed();
            if (tickers.get().has(one.symbol(), filed)) {
                int id = tickers.get().of(one.symbol(), filed);
                byListing.computeIfAbsent(id, any -> new ArrayList<>()).add(one.fact());
            }
        }
        List<Filed> facts = new ArrayList<>();
        byListing.forEach((id, some) -> facts.addAll(unknown(id, some)));
        stores.facts().store(facts);
        return facts.size();
    }

    /// What a delivery that comes late tells first is forgotten as told by a later one.
    private List<Filed> unknown(int id, List<Fact> facts) {
        Map<Said, Fact> known = new HashMap<>();
        stores.facts()
                .of(id, id, TradingCalendar.FIRST, TradingCalendar.LAST)
                .getOrDefault(id, List.of())
                .forEach(fact -> known.putIfAbsent(Said.of(fact), fact));
        List<Filed> unknown = new ArrayList<>();
        for (Fact fact : facts) {
            Fact before = known.get(Said.of(fact));
            if (before == null || before.filed() >= fact.filed()) {
                unknown.add(new Filed(id, fact));
            }
            if (before != null && before.filed() > fact.filed()) {
                stores.facts().forget(new Filed(id, before));
            }
        }
        return unknown;
    }

    /// What a fact says, whenever it was filed.
    private record Said(
            Object concept, Object period, int year, int end, boolean amended, double value) {

        static Said of(Fact fact) {
            return new Said(
                    fact.concept(),
                    fact.period(),
                    fact.fiscalYear(),
                    fact.periodEnd(),
                    fact.amended(),
                    fact.value());
        }
    }
}
