package dev.nightdesk.ledger;

import java.math.BigDecimal;

/// What a service reserves of the server.
///
/// @param cpus processors, ≥ 0
/// @param memory MiB, ≥ 0
public record Service(BigDecimal cpus, int memory) {

    public Service {
        if (cpus.signum() < 0 || memory < 0) {
            throw new IllegalArgumentException(
                    "reserves less than nothing: " + cpus + " " + memory);
        }
    }
}
