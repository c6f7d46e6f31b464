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
                directory, dir -> FilesMarket.open(Path.of(dir), this::isSession, this::next));
    }

    /// Files may hold rows older than the calendar; the days of such rows are no sessions.
    private boolean isSession(int day) {
        return isCovered(day) && calendar.isSession(day);
    }

    private int next(int day) {
        return isCovered(day) ? calendar.next(day) : day + 1;
    }

    private static boolean isCovered(int day) {
        return day >= PlanStep.day(TradingCalendar.FIRST)
                && day < PlanStep.day(TradingCalendar.LAST);
    }
}
