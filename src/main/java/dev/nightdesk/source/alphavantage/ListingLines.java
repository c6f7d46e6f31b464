package dev.nightdesk.source.alphavantage;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The lines of a list of securities, as they are read.
final class ListingLines {

    private static final int NAME = 1;
    private static final int EXCHANGE = 2;
    private static final int TYPE = 3;
    private static final int FIRST_DAY = 4;
    private static final int LAST_DAY = 5;
    private static final int STATUS = 6;

    /// Where nothing but exchange-traded funds and notes is called `ETF`; elsewhere closed-end
    /// funds are as well, and a few companies.
    private static final Set<String> STRICT = Set.of("NYSE ARCA", "BATS");

    private final List<ListedSecurity> securities = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final RowTally tally = new RowTally();

    void take(CsvRecord line) {
        try {
            ListedSecurity security = security(line);
            if (met.add(security.symbol() + ' ' + security.lastDay())) {
                securities.add(security);
            } else {
                tally.reject(RowFault.DUPLICATE, where(line));
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            tally.reject(RowFault.MALFORMED, where(line));
        }
    }

    private static String where(CsvRecord line) {
        return "line " + line.getStartingLineNumber();
    }

    private static ListedSecurity security(CsvRecord line) {
        OptionalInt lastDay = day(line.getField(LAST_DAY));
        if (line.getField(STATUS).equals("Active") == lastDay.isPresent()) {
            throw new IllegalArgumentException("active on a last day, or delisted without one");
        }
        OptionalInt firstDay = day(line.getField(FIRST_DAY));
        return new ListedSecurity(
                new Ticker(TapeSymbol.of(line.getField(0)).orElse("")).symbol(),
                line.getField(NAME).replaceAll("\\p{Cntrl}+", " ").strip(),
                kind(line),
                Optional.empty(),
                OptionalInt.empty(),
                isInOrder(firstDay, lastDay) ? firstDay : OptionalInt.empty(),
                lastDay);
    }

    private static Optional<ListingKind> kind(CsvRecord line) {
        return line.getField(TYPE).equals("ETF") && STRICT.contains(line.getField(EXCHANGE))
                ? Optional.of(ListingKind.ETF)
                : Optional.empty();
    }

    private static OptionalInt day(String text) {
        return text.isEmpty() || text.equals("null")
                ? OptionalInt.empty()
                : OptionalInt.of((int) LocalDate.parse(text).toEpochDay());
    }

    private static boolean isInOrder(OptionalInt firstDay, OptionalInt lastDay) {
        return firstDay.orElse(Integer.MIN_VALUE) <= lastDay.orElse(Integer.MAX_VALUE);
    }

    /// Nobody listed is no list.
    Fetched<ListedSecurity> fetched() {
        return securities.isEmpty()
                ? Refusal.because(Absence.NO_DATA, "a list of nobody")
                : new Found<>(securities, List.of(), tally.rejections());
    }
}
