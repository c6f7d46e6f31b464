package dev.nightdesk.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Lets through the bars of one delivery that can be used, each day of a symbol once, and counts
/// the others. Rows may come in any order.
public final class BarSieve {

    private final IntPredicate isSession;
    private final RowTally tally;
    private final Map<String, Set<Integer>> met = new HashMap<>();

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
        days(bar.symbol()).add(bar.day());
        for (Oddity oddity : BarRules.oddities(bar)) {
            tally.wonder(oddity, place + bar.symbol() + " " + oddity.words());
        }
    }

    private Optional<Complaint> complaint(QuotedBar bar) {
        LocalDate date = LocalDate.ofEpochDay(bar.day());
        if (!isSession.test(bar.day())) {
            return Optional.of(new Complaint(RowFault.NOT_A_SESSION, date + " is not a session"));
        }
        if (days(bar.symbol()).contains(bar.day())) {
            String words = bar.symbol() + " has a bar of " + date + " already";
            return Optional.of(new Complaint(RowFault.DUPLICATE, words));
        }
        return BarRules.complaint(bar);
    }

    private Set<Integer> days(String symbol) {
        return met.computeIfAbsent(symbol, none -> new HashSet<>());
    }
}
