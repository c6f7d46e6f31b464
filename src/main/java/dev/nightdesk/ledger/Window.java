package dev.nightdesk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A span of time in which a provider takes only so many calls.
public sealed interface Window {

    /// The most calls the window holds, ≥ 1.
    int calls();

    /// Short name for tables, such as "5 per minute".
    String words();

    /// Empty where no label fits, such as for a spacing.
    Optional<LimitType> limitType();

    /// Any interval of this length, its end excluded, holds at most so many calls: whatever the
    /// provider counts from, it never counts more. One call per 12.5 seconds is a spacing.
    ///
    /// @param calls ≥ 1
    /// @param length above zero
    record Sliding(int calls, Duration length) implements Window {

        public Sliding {
            atLeastOne(calls);
            if (length.isZero() || length.isNegative()) {
                throw new IllegalArgumentException("length above zero expected: " + length);
            }
        }

        @Override
        public String words() {
            return calls + " per " + LengthWords.of(length);
        }

        @Override
        public Optional<LimitType> limitType() {
            return LimitType.of(length);
        }
    }

    /// A window that a calendar begins and ends, the same for every caller.
    sealed interface Calendar extends Window {

        /// Where the provider's days begin and end.
        ZoneId zone();

        /// First day of the window that holds a day.
        LocalDate first(LocalDate day);

        /// First day of the window after that.
        LocalDate following(LocalDate day);

        /// Begin of the window that holds an instant.
        default Instant start(Instant at) {
            return begin(first(LocalDate.ofInstant(at, zone())));
        }

        /// Begin of the window after that.
        default Instant next(Instant at) {
            return begin(following(LocalDate.ofInstant(at, zone())));
        }

        /// A day begins with its first instant: after a gap at midnight, before an overlap.
        private Instant begin(LocalDate day) {
            return day.atStartOfDay(zone()).toInstant();
        }
    }

    /// A calendar day.
    ///
    /// @param calls ≥ 1
    record Daily(int calls, ZoneId zone) implements Calendar {

        public Daily {
            atLeastOne(calls);
        }

        @Override
        public String words() {
            return calls + " per day";
        }

        @Override
        public Optional<LimitType> limitType() {
            return Optional.of(LimitType.DAILY);
        }

        @Override
        public LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate following(LocalDate day) {
            return day.plusDays(1);
        }
    }

    /// A calendar month.
    ///
    /// @param calls ≥ 1
    record Monthly(int calls, ZoneId zone) implements Calendar {

        public Monthly {
            atLeastOne(calls);
        }

        @Override
        public String words() {
            return calls + " per month";
        }

        @Override
        public Optional<LimitType> limitType() {
            return Optional.of(LimitType.MONTHLY);
        }

        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate following(LocalDate day) {
            return first(day).plusMonths(1);
        }
    }

    private static void atLeastOne(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call expected: " + calls);
        }
    }
}
