package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Cboe's daily values of its index, from the first session to the last one that is over.
record VolatilityIndex(Wandering index) implements Endpoint {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    @Override
    public Answer answer(Call call, Moment now) {
        StringBuilder table = new StringBuilder("DATE,OPEN,HIGH,LOW,CLOSE\n");
        Candle candle = new Candle(table);
        index.through(now.closed())
                .forEach((day, value) -> {
                    if (now.calendar().isSession(day)) {
                        candle.add(day, value);
                    }
                });
        return Answer.text("text/csv", table);
    }

    /// Opens where the session before closed.
    private static final class Candle {

        private static final double REACH = 0.03;

        private final StringBuilder table;
        private double before = Double.NaN;

        Candle(StringBuilder table) {
            this.table = table;
        }

        void add(LocalDate day, double close) {
            double open = Double.isNaN(before) ? close : before;
            double high = Math.max(open, close) * (1 + REACH);
            double low = Math.min(open, close) * (1 - REACH);
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%f,%f,%f,%f\n",
                            DATE.format(day),
                            open,
                            high,
                            low,
                            close));
            before = close;
        }
    }
}
