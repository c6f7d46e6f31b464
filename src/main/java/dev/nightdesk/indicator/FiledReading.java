package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.List;
import java.util.Set;

/// A reading on filings, known from the first bar if the figures are. What came out infinite is
/// unknown.
abstract class FiledReading implements Indicator {

    private final Reading reading;
    private final Set<Concept> concepts;

    FiledReading(String id, Concept... concepts) {
        this.reading = new Reading(id, 1);
        this.concepts = Set.of(concepts);
    }

    @Override
    public final List<Reading> readings() {
        return List.of(reading);
    }

    @Override
    public final Set<Concept> concepts() {
        return concepts;
    }

    @Override
    public final void read(ListingHistory history, double[] out, int at) {
        out[at] = history.prices().size() == 0 ? Double.NaN : read(new Accounts(history));
    }

    /// The reading, NaN if unknown.
    final double read(Accounts accounts) {
        double value = of(accounts);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// What the accounts say; NaN if unknown.
    abstract double of(Accounts accounts);
}
