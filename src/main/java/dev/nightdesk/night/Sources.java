package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.files.FilesMarket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens the market a run takes its data from, once.
final class Sources {

    private final TradingCalendar calendar;
    private final Map<String, FilesMarket> open = new ConcurrentHashMap<>();

    Sources(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    FilesMarket files(RunParameters run) {
        return files(run.source());
    }

    FilesMarket files(String directory) {
        return open.computeIfAbsent(
                directory,
                dir -> FilesMarket.open(Path.of(dir), calendar::isSession, calendar::next));
    }
}
