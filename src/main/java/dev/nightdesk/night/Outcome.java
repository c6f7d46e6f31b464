package dev.nightdesk.night;

import dev.nightdesk.rating.Change;
import java.util.List;

/// How a command that ran something ended, and what to tell.
///
/// @param lines in order; a night's last one is the coverage equation
/// @param changes what a rerun found, to be told before the lines
public record Outcome(Ending ending, List<String> lines, List<Change> changes) {

    public Outcome {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    Outcome(Ending ending, List<String> lines) {
        this(ending, lines, List.of());
    }

    static Outcome done(String... lines) {
        return new Outcome(Ending.DONE, List.of(lines));
    }
}
