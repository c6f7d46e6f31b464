package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Fact;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.QuotedNews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records another stretch behind or before what is on a reel.
final class Reeling {

    private static final Comparator<QuotedNews> BY_TIME =
            Comparator.comparingLong((QuotedNews news) -> news.item().published().getEpochSecond())
                    .thenComparing(news -> news.item().id());

    private final Roll roll;
    private final int size;
    private Enrolled last;
    private final Map<Integer, DayBars> bars;
    private final List<QuotedAction> actions;
    private final List<QuotedNews> news;
    private final Map<Integer, List<Filed>> filings = new HashMap<>();

    Reeling(Roll roll, Reel reel) {
        this.roll = roll;
        last = roll.at(0);
        size = (int) roll.listed(reel.span().through()).count();
        bars = new HashMap<>(reel.bars());
        actions = new ArrayList<>(reel.actions());
        news = new ArrayList<>(reel.news());
        reel.filings().forEach((cik, filed) -> filings.put(cik, new ArrayList<>(filed)));
    }

    void add(QuotedBar bar) {
        bars.computeIfAbsent(bar.day(), day -> new DayBars(size))
                .add(entry(bar.symbol()).order(), bar);
    }

    /// Bars come listing by listing.
    private Enrolled entry(String symbol) {
        if (!last.symbol(Integer.MAX_VALUE).equals(symbol)) {
            last = roll.of(symbol);
        }
        return last;
    }

    void add(QuotedAction action) {
        actions.add(action);
    }

    void add(QuotedNews item) {
        news.add(item);
    }

    void add(QuotedFact quoted) {
        int cik = roll.of(quoted.symbol()).cik().orElseThrow();
        Fact fact = quoted.fact();
        List<Filed> company = filings.computeIfAbsent(cik, number -> new ArrayList<>());
        if (company.isEmpty() || !company.getLast().holds(cik, fact)) {
            company.add(Filed.opening(cik, fact));
        }
        company.getLast().add(fact);
    }

    Reel reel(Span span) {
        actions.sort(Comparator.comparingInt(QuotedAction::exDay));
        news.sort(BY_TIME);
        return new Reel(span, bars, actions, news, filings);
    }
}
