package dev.nightdesk.night;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The session a night is asked to rate.
public sealed interface SessionChoice {

    /// The newest whose data can be had.
    record Newest() implements SessionChoice {}

    /// The one after the last published; only a simulated market has it already.
    record Next() implements SessionChoice {}

    /// That of a day, which may turn out to be no session.
    record On(LocalDate day) implements SessionChoice {}

    /// `next`, or a date such as `2016-06-30`.
    ///
    /// @throws DateTimeException if it is neither
    static SessionChoice parse(String text) {
        return text.equals("next") ? new Next() : new On(LocalDate.parse(text));
    }
}
