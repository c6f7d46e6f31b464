package dev.nightdesk.night;

import java.util.List;

/// How a command that ran something ended, and what to tell.
///
/// @param lines in order; a night's last one is the coverage equation
public record Outcome(Ending ending, List<String> lines) {

    public Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome done(String... lines) {
        return new Outcome(Ending.DONE, List.of(lines));
    }
}
