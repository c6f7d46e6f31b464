package dev.nightdesk.source;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Lets through the bars of one delivery that can be used, each day of a symbol once, and counts
/// the others. Rows may come in any order.
public final class BarSieve {

    /// 1900-01-01, before any session there is data of.
    private static final int EARLIEST = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private final IntPredicate isSession;
    private final RowTally tally;
    private final Map<String, BitSet> met = new HashMap<>();

    /// @param isSession epoch day to whether the exchange was open
    /// @param tally where rejections and oddities are counted
    public BarSieve(IntPredicate isSession, RowTally tally) {
        this.isSession = isSession;
        this.tally = tally;
    }

    /// Whether a bar is to be used.
    ///
    /// @param place where it stands, put before the words of a sample: `prices.csv line 7: `
    public boolean passes(QuotedBar bar, String place) {
        Optional<Complaint> complaint = complaint(bar);
        complaint.ifPresentOrElse(why -> tally.reject(place, why), () -> keep(bar, place));
        return complaint.isEmpty();
    }

    private void keep(QuotedBar bar, String place) {
        days(bar.symbol()).set(bar.day() - EARLIEST);
        for (Oddity oddity : BarRules.oddities(bar)) {
            tally.wonder(oddity, place + bar.symbol() + " " + oddity.words());
        }
    }

    private Optional<Complaint> complaint(QuotedBar bar) {
        LocalDate date = LocalDate.ofEpochDay(bar.day());
        if (bar.day() < EARLIEST || !isSession.test(bar.day())) {
            return Optional.of(new Complaint(RowFault.NOT_A_SESSION, date + " is not a session"));
        }
        if (days(bar.symbol()).get(bar.day() - EARLIEST)) {
            String words = bar.symbol() + " has a bar of " + date + " already";
            return Optional.of(new Complaint(RowFault.DUPLICATE, words));
        }
        return BarRules.complaint(bar);
    }

    /// The days met so far, counted from the earliest.
    private BitSet days(String symbol) {
        return met.computeIfAbsent(symbol, none -> new BitSet());
    }
}
