package dev.nightdesk.store;

import dev.nightdesk.market.BarSeries;
import java.util.Arrays;

/// Collects one listing's bars into arrays of just their length.
final class SeriesBuilder {

    private static final int ROOM = 512;

    private int[] days = new int[ROOM];
    private double[] high = new double[ROOM];
    private double[] low = new double[ROOM];
    private double[] close = new double[ROOM];
    private double[] volume = new double[ROOM];
    private int size;

    void add(int day, double barHigh, double barLow, double barClose, double barVolume) {
        if (size == days.length) {
            grow();
        }
        days[size] = day;
        high[size] = barHigh;
        low[size] = barLow;
        close[size] = barClose;
        volume[size] = barVolume;
        size++;
    }

    BarSeries take() {
        BarSeries series =
                new BarSeries(
                        Arrays.copyOf(days, size),
                        Arrays.copyOf(high, size),
                        Arrays.copyOf(low, size),
                        Arrays.copyOf(close, size),
                        Arrays.copyOf(volume, size));
        size = 0;
        return series;
    }

    private void grow() {
        days = Arrays.copyOf(days, 2 * size);
        high = Arrays.copyOf(high, 2 * size);
        low = Arrays.copyOf(low, 2 * size);
        close = Arrays.copyOf(close, 2 * size);
        volume = Arrays.copyOf(volume, 2 * size);
    }
}
