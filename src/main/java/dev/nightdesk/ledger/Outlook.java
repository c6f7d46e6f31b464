package dev.nightdesk.ledger;

import java.time.Duration;

/// How long a number of calls takes from an instant on.
public sealed interface Outlook permits Outlook.Takes, Decision.Spent {

    /// All of them fit.
    ///
    /// @param time until the last of them is made, ≥ 0
    record Takes(Duration time) implements Outlook {}
}
