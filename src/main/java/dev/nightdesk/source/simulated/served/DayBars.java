package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.QuotedBar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The bars of one session in the order of the roll, tightly packed.
final class DayBars {

    static final DayBars NONE = new DayBars(0);

    private static final int WIDTH = 5;

    private int[] listings;
    private double[] figures;
    private int rows;

    /// @param expected rows
    DayBars(int expected) {
        listings = new int[expected];
        figures = new double[expected * WIDTH];
    }

    /// @param listing its place in the roll, behind those added before
    void add(int listing, QuotedBar bar) {
        if (rows == listings.length) {
            listings = Arrays.copyOf(listings, rows + rows / 8 + 8);
            figures = Arrays.copyOf(figures, listings.length * WIDTH);
        }
        listings[rows] = listing;
        int at = rows++ * WIDTH;
        figures[at] = bar.open();
        figures[at + 1] = bar.high();
        figures[at + 2] = bar.low();
        figures[at + 3] = bar.close();
        figures[at + 4] = bar.volume();
    }

    List<DayBar> all() {
        List<DayBar> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(row(row));
        }
        return all;
    }

    Optional<DayBar> of(int listing) {
        int row = Arrays.binarySearch(listings, 0, rows, listing);
        return row < 0 ? Optional.empty() : Optional.of(row(row));
    }

    private DayBar row(int row) {
        int at = row * WIDTH;
        return new DayBar(
                listings[row],
                figures[at],
                figures[at + 1],
                figures[at + 2],
                figures[at + 3],
                figures[at + 4]);
    }
}
