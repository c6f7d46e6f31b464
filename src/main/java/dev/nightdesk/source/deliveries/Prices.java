package dev.nightdesk.source.deliveries;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.BarSieve;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.deliveries.Sheet.Line;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Makes bars and actions of the rows of prices.
final class Prices {

    private static final String FILE = "prices.csv";

    private static final List<String> COLUMNS =
            List.of("symbol", "date", "open", "high", "low", "close", "volume", "adj_close");

    /// US dollars. Prices are quoted to six decimals at most; the smallest dividend met is 0.004.
    private static final double ROUNDING = 2e-6;

    private final int session;
    private final RowTally tally;
    private final BarSieve sieve;
    private final List<QuotedBar> bars = new ArrayList<>();
    private final List<QuotedAction> actions = new ArrayList<>();

    Prices(int session, IntPredicate isSession, RowTally tally) {
        this.session = session;
        this.tally = tally;
        sieve = new BarSieve(isSession, tally);
    }

    /// The rows of prices.
    ///
    /// @throws IOException if there are none, or they lack a column
    static List<Line> lines(Parcel parcel) throws IOException {
        return parcel.sheet(FILE, ',', COLUMNS).with(COLUMNS).lines();
    }

    void take(Line line) {
        try {
            QuotedBar bar = bar(line);
            double adjusted = number(line, "adj_close");
            if (sieve.passes(bar, line.place())) {
                bars.add(bar);
                adjust(bar, adjusted, line);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            tally.reject(RowFault.MALFORMED, line.place() + e.getMessage());
        }
    }

    private QuotedBar bar(Line line) {
        return new QuotedBar(
                new Ticker(line.field("symbol")).symbol(),
                day(line),
                number(line, "open"),
                number(line, "high"),
                number(line, "low"),
                number(line, "close"),
                number(line, "volume"));
    }

    /// Nothing is known of days to come.
    private int day(Line line) {
        LocalDate date = LocalDate.parse(line.field("date"));
        if (date.toEpochDay() > session) {
            throw new IllegalArgumentException(date + " is after its delivery");
        }
        return (int) date.toEpochDay();
    }

    private void adjust(QuotedBar bar, double adjusted, Line line) {
        if (!(adjusted > 0 && adjusted < Double.POSITIVE_INFINITY)) {
            tally.reject(RowFault.BAD_RATIO, line.place() + "adjusted close " + adjusted);
        } else if (bar.day() < session && Math.abs(adjusted - bar.close()) > ROUNDING) {
            actions.add(new QuotedAction(bar.symbol(), session, adjusted / bar.close()));
        }
    }

    private static double number(Line line, String column) {
        String text = line.field(column);
        try {
            return JavaDoubleParser.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " '" + text + "' is not a number", e);
        }
    }

    List<QuotedBar> bars() {
        return bars;
    }

    List<QuotedAction> actions() {
        return actions;
    }
}
