package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// Interest rates and indexes, day by day.
public final class RateStore {

    private final Database database;

    RateStore(Database database) {
        this.database = database;
    }

    /// The value of one day.
    ///
    /// @param series such as `DGS3MO`
    /// @param day epoch day
    public record Rate(String series, int day, double value) {}

    /// Stores values; one stored again is replaced.
    public void store(Collection<Rate> rates) {
        database.merge(
                "rate",
                rows ->
                        rates.forEach(one ->
                                rows.text(one.series()).day(one.day()).real(one.value()).end()));
    }

    /// The last day of which a series has a value.
    public Optional<LocalDate> latest(String series) {
        return Optional.ofNullable(
                database.sql("rate/latest")
                        .param("series", series)
                        .query((row, n) -> row.getObject(1, LocalDate.class))
                        .list()
                        .getFirst());
    }
}
