package dev.nightdesk.ledger;

import java.util.OptionalInt;

/// One call that somebody wants to make.
///
/// @param endpoint of the provider, 1–40 characters
/// @param task id of the fetch task it is for; empty if it is for none
/// @param needed whether it cannot be done without
public record Wanted(String endpoint, OptionalInt task, boolean needed) {

    private static final int LONGEST = 40;

    public Wanted {
        if (endpoint.isEmpty() || endpoint.length() > LONGEST) {
            throw new IllegalArgumentException("1-40 characters expected: '" + endpoint + "'");
        }
    }

    /// One that can be done without.
    public Wanted(String endpoint, OptionalInt task) {
        this(endpoint, task, false);
    }
}
