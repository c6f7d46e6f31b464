package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.BarStore;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/// Takes in bars, and notes in the end which sessions they were of.
final class BarIntake implements Intake<QuotedBar> {

    private final BarStore bars;
    private final Tickers tickers;
    private final WantedDays days;
    private final BitSet sessions = new BitSet();

    BarIntake(BarStore bars, Tickers tickers, WantedDays days) {
        this.bars = bars;
        this.tickers = tickers;
        this.days = days;
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
        bars.store(rows.stream().map(this::bar).toList());
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
        sessions.stream().mapToObj(LocalDate::ofEpochDay).forEach(bars::noteSession);
    }
}
