package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.FeedContract;
import java.time.LocalDate;
import java.util.Optional;

/// What everything that is read of a delivery has to keep to.
abstract class ParcelFeedContract<T> extends FeedContract<T> {

    static final int FRIDAY = day("2016-01-15");
    static final int TUESDAY = day("2016-01-19");

    /// A delivery of Tuesday as it should be.
    abstract Archive whole();

    @Override
    protected final String subject() {
        return "2016-01-19";
    }

    @Override
    protected final Answer good() {
        return whole().answer();
    }

    @Override
    protected final Answer empty() {
        return whole().with("prices.csv", "").answer();
    }

    @Override
    protected final Optional<Absence> emptiness() {
        return Optional.of(Absence.NO_DATA);
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
