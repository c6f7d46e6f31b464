package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.BarImport.Line;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rejections.Count;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.imports.BarFile;
import dev.nightdesk.store.BarRevisionStore.Revision;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Stores the bars of files, and counts what became of each row: read = added + restated +
/// unchanged + older or newer than the calendar + rejected.
final class ImportedBars {

    private static final int AT_A_TIME = 5_000;

    private final Stores stores;
    private final Tickers tickers;
    private final Clock clock;
    private final Map<RowFault, Count> rejected = new EnumMap<>(RowFault.class);
    private final List<Bar> waiting = new ArrayList<>();
    private long read;
    private long listed;
    private long added;
    private long restated;

    ImportedBars(Stores stores, Tickers tickers, Clock clock) {
        this.stores = stores;
        this.tickers = tickers;
        this.clock = clock;
    }

    /// Looks at every usable bar of a file.
    static void each(BarFile file, Consumer<QuotedBar> look) {
        try (Rows<QuotedBar> rows = file.bars(ImportedBars::isCovered)) {
            for (QuotedBar bar = rows.next(); bar != null; bar = rows.next()) {
                look.accept(bar);
            }
        }
    }

    /// Whether it can be told if a day was a session.
    static boolean isCovered(int day) {
        return day >= PlanStep.day(TradingCalendar.FIRST)
                && day <= PlanStep.day(TradingCalendar.LAST);
    }

    List<Line> of(List<BarFile> files) {
        files.forEach(this::take);
        flush();
        return lines(files.size());
    }

    private void take(BarFile file) {
        try (Rows<QuotedBar> rows = file.bars(ImportedBars::isCovered)) {
            for (QuotedBar bar = rows.next(); bar != null; bar = rows.next()) {
                take(bar, rows);
            }
            read += rows.position();
            rows.rejections().rejected().forEach(this::count);
        }
    }

    private void take(QuotedBar bar, Rows<QuotedBar> rows) {
        if (!tickers.has(bar.symbol(), bar.day())) {
            rows.reject(RowFault.UNKNOWN_SYMBOL, "'" + bar.symbol() + "' is not listed");
            return;
        }
        listed++;
        waiting.add(bar(bar));
        if (waiting.size() == AT_A_TIME) {
            flush();
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

    private void flush() {
        Revision revision = stores.revisions().merge(waiting, clock.instant());
        added += revision.added();
        restated += revision.restated();
        waiting.clear();
    }

    private void count(RowFault fault, Count count) {
        rejected.merge(
                fault, count, (met, more) -> new Count(met.rows() + more.rows(), met.sample()));
    }

    private List<Line> lines(int files) {
        long refused = rejected.values().stream().mapToLong(Count::rows).sum();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("files", files, ""));
        lines.add(new Line("read", read, ""));
        lines.add(new Line("stored", added + restated, ""));
        lines.add(new Line("restated", restated, ""));
        lines.add(new Line("unchanged", listed - added - restated, ""));
        lines.add(new Line("outside of the calendar", read - listed - refused, ""));
        rejected.forEach((fault, count) ->
                lines.add(new Line("rejected " + fault, count.rows(), count.sample())));
        return lines;
    }
}
