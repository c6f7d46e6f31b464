package dev.nightdesk.store;

import dev.nightdesk.market.BarSeries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Reads series of bars, by listing. Over a connection a row is a whole series, because an array
/// per column travels faster than a row per bar; in the same process a row is a bar, because arrays
/// would have to be sorted first.
final class SeriesReader {

    private static final int USUAL = 256;

    private int[] days = new int[USUAL];
    private final double[][] columns = new double[4][USUAL];
    private int size;

    private SeriesReader() {}

    /// A row for each series.
    static Map<Integer, BarSeries> ofSeries(RowReader row) {
        Map<Integer, BarSeries> series = new TreeMap<>();
        while (row.next()) {
            series.put(
                    row.integer(),
                    new BarSeries(
                            row.integers(), row.reals(), row.reals(), row.reals(), row.reals()));
        }
        return series;
    }

    /// A row for each bar, those of a listing ascending by day.
    static Map<Integer, BarSeries> ofBars(RowReader row) {
        Map<Integer, SeriesReader> readers = new HashMap<>();
        while (row.next()) {
            readers.computeIfAbsent(row.integer(), id -> new SeriesReader()).take(row);
        }
        Map<Integer, BarSeries> series = new TreeMap<>();
        readers.forEach((id, reader) -> series.put(id, reader.series()));
        return series;
    }

    private void take(RowReader row) {
        if (size == days.length) {
            grow();
        }
        days[size] = row.integer();
        for (double[] column : columns) {
            column[size] = row.real();
        }
        size++;
    }

    private void grow() {
        days = Arrays.copyOf(days, size * 2);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], size * 2);
        }
    }

    private BarSeries series() {
        return new BarSeries(
                Arrays.copyOf(days, size),
                Arrays.copyOf(columns[0], size),
                Arrays.copyOf(columns[1], size),
                Arrays.copyOf(columns[2], size),
                Arrays.copyOf(columns[3], size));
    }
}
