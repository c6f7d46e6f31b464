package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What catching up has come to.
///
/// @param notice what has to be said of the market first, where it is not a real one
/// @param nights those that were run, oldest first
/// @param ending of the whole
/// @param lines what became of nights that were not published, and what is left
public record CaughtUp(
        Optional<String> notice, List<Night> nights, Ending ending, List<String> lines) {

    public CaughtUp {
        nights = List.copyOf(nights);
        lines = List.copyOf(lines);
    }

    CaughtUp(List<Night> nights, Outcome outcome) {
        this(outcome.notice(), nights, outcome.ending(), outcome.lines());
    }

    /// One night.
    ///
    /// @param said its last words, or why it was not published
    public record Night(LocalDate session, Ending ending, String said) {

        static Night of(LocalDate session, Outcome outcome) {
            List<String> words =
                    outcome.ending() == Ending.DONE
                            ? List.of(outcome.lines().getLast())
                            : outcome.lines().stream().map(String::strip).limit(2).toList();
            return new Night(session, outcome.ending(), String.join("; ", words));
        }
    }
}
