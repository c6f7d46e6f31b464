package dev.nightdesk.source.files;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Complaint;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes facts of the rows of filings: one row, many facts. Of several rows for one symbol, period
/// and filing day the first counts; such rows stem from filings shared by a parent and its
/// subsidiaries.
public final class Filings {

    private static final int LONGEST_QUOTE = 40;

    private final Set<Filing.Key> seen = new HashSet<>();

    /// What a row says: nothing if it cannot be used, or if it reports nothing.
    ///
    /// @param field the text of a column by its name, empty where there is none
    /// @param filed epoch day of the filing
    /// @param complaints told why the row is not used, if it is not
    public List<QuotedFact> facts(
            UnaryOperator<String> field, int filed, Consumer<Complaint> complaints) {
        try {
            Filing filing = filing(field, filed);
            Optional<Complaint> complaint = complaint(filing);
            complaint.ifPresent(complaints);
            return complaint.isEmpty() ? filing.facts() : List.of();
        } catch (IllegalArgumentException e) {
            complaints.accept(new Complaint(RowFault.MALFORMED, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private Optional<Complaint> complaint(Filing filing) {
        int year = LocalDate.ofEpochDay(filing.periodEnd()).getYear();
        String symbol = filing.symbol();
        if (filing.filed() < filing.periodEnd()) {
            return because(
                    RowFault.BAD_PERIOD, "a period of " + symbol + " ends after it was filed");
        }
        if (!(Math.abs(filing.fiscalYear() - year) <= 1)) {
            long stated = (long) filing.fiscalYear();
            return because(
                    RowFault.BAD_PERIOD,
                    "fiscal year " + stated + " of " + symbol + " does not end in " + year);
        }
        return seen.add(filing.key())
                ? Optional.empty()
                : because(
                        RowFault.DUPLICATE,
                        symbol + " filed " + filing.period() + " already on that day");
    }

    private static Optional<Complaint> because(RowFault fault, String words) {
        return Optional.of(new Complaint(fault, words));
    }

    private static Filing filing(UnaryOperator<String> field, int filed) {
        return new Filing(
                symbol(field.apply("symbol")),
                period(field.apply("period_focus")),
                number(field.apply("fiscal_year")),
                day(field.apply("end_date")),
                filed,
                "true".equalsIgnoreCase(field.apply("amend")),
                Filing.COLUMNS.stream().mapToDouble(name -> figure(field.apply(name))).toArray());
    }

    private static String symbol(String text) {
        try {
            return new Ticker(text).symbol();
        } catch (IllegalArgumentException e) {
            throw isNot(text, "a ticker", e);
        }
    }

    private static FiscalPeriod period(String word) {
        for (FiscalPeriod known : FiscalPeriod.values()) {
            if (known.name().equalsIgnoreCase(word)) {
                return known;
            }
        }
        throw isNot(word, "a fiscal period", null);
    }

    private static int day(String text) {
        int day = Dates.day(text.toCharArray(), 0, text.length());
        if (day == Dates.NONE) {
            throw isNot(text, "a date", null);
        }
        return day;
    }

    private static double number(String text) {
        try {
            return JavaDoubleParser.parseDouble(text);
        } catch (NumberFormatException e) {
            throw isNot(text, "a number", e);
        }
    }

    /// The figure, `NaN` if there is none.
    private static double figure(String text) {
        double figure = text.isEmpty() ? Double.NaN : number(text);
        if (!text.isEmpty() && !Double.isFinite(figure)) {
            throw isNot(text, "an amount", null);
        }
        return figure;
    }

    private static IllegalArgumentException isNot(
            String text, String what, @Nullable Exception origin) {
        String quoted = text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
        return new IllegalArgumentException("'" + quoted + "' is not " + what, origin);
    }
}
