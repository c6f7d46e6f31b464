package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.BarRevisionStore.Revision;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Takes in bars, and notes in the end which sessions they were of.
final class BarIntake implements Intake<QuotedBar> {

    private final Stores stores;
    private final Tickers tickers;
    private final WantedDays days;
    private final Optional<Instant> restated;
    private final BitSet sessions = new BitSet();

    /// @param restated when bars that say something else than those stored are said to be
    ///   corrected; empty where none are expected
    BarIntake(Stores stores, Tickers tickers, WantedDays days, Optional<Instant> restated) {
        this.stores = stores;
        this.tickers = tickers;
        this.days = days;
        this.restated = restated;
    }

    @Override
    public Rows<QuotedBar> rows(MarketSource market) {
        return market.bars(days.ofBars());
    }

    @Override
    public boolean isListed(QuotedBar bar) {
        return tickers.has(bar.symbol(), bar.day());
    }

    @Override
    public void see(QuotedBar bar) {
        sessions.set(bar.day());
    }

    @Override
    public void passOver(QuotedBar bar, Rows<QuotedBar> rows) {
        rows.reject(RowFault.UNKNOWN_SYMBOL, "'" + bar.symbol() + "' is not listed");
    }

    @Override
    public void store(List<QuotedBar> rows) {
        List<Bar> bars = rows.stream().map(this::bar).toList();
        restated.ifPresentOrElse(at -> revise(bars, at), () -> stores.bars().store(bars));
    }

    /// What a night that was not published has made of bars that are others now, it makes again.
    private void revise(List<Bar> bars, Instant at) {
        Revision revision = stores.revisions().merge(bars, at);
        if (revision.added() + revision.restated() > 0) {
            LocalDate first =
                    LocalDate.ofEpochDay(bars.stream().mapToInt(Bar::day).min().orElse(0));
            stores.nights().unpublished(first).forEach(stores.nights()::forgetResults);
        }
    }

    private Bar bar(QuotedBar quoted) {
        return new Bar(
                tickers.of(quoted.symbol(), quoted.day()),
                quoted.day(),
                quoted.open(),
                quoted.high(),
                quoted.low(),
                quoted.close(),
                quoted.volume());
    }

    @Override
    public void finish() {
        sessions.stream().mapToObj(LocalDate::ofEpochDay).forEach(stores.bars()::noteSession);
    }
}
