package dev.nightdesk.night;

import dev.nightdesk.rating.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a command that ran something ended, and what to tell.
///
/// @param notice what has to be said of the market first, where it is not a real one
/// @param changes what a rerun found, to be told before the lines
/// @param lines in order; a night's last one is the coverage equation
public record Outcome(
        Ending ending, Optional<String> notice, List<Change> changes, List<String> lines) {

    public Outcome {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    Outcome(Ending ending, List<String> lines) {
        this(ending, Optional.empty(), List.of(), lines);
    }

    /// The same, of a market.
    Outcome of(Market market) {
        return new Outcome(ending, market.notice(), changes, lines);
    }

    /// Both, one after the other: the first bad end, and all there is to tell.
    Outcome and(Outcome next) {
        return new Outcome(
                ending == Ending.DONE ? next.ending : ending,
                notice,
                Stream.concat(changes.stream(), next.changes.stream()).toList(),
                Stream.concat(lines.stream(), next.lines.stream()).toList());
    }

    static Outcome done(String... lines) {
        return new Outcome(Ending.DONE, List.of(lines));
    }
}
