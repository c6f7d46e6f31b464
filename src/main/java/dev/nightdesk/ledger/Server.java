package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The machine on which everything runs.
///
/// @param plan name of the one we have
/// @param plans that could be had, by name
public record Server(String plan, Map<String, Plan> plans) {

    public Server {
        plans = Ordered.copyOf(plans);
        Ordered.expect(plans, plan);
    }

    /// What can be had for a month's price.
    ///
    /// @param what for people
    /// @param cpus processors, above 0
    /// @param memory MiB, above 0
    /// @param prices of a month, ascending
    /// @param backups prices of a month of the provider's backups, ascending
    public record Plan(
            String what, BigDecimal cpus, int memory, List<Price> prices, List<Price> backups) {

        public Plan {
            if (cpus.signum() <= 0 || memory <= 0) {
                throw new IllegalArgumentException("no server: " + what);
            }
            prices = Price.ascending(what, prices);
            backups = Price.ascending("backups of " + what, backups);
        }
    }

    Plan chosen() {
        return Ordered.get(plans, plan);
    }

    Server with(String other) {
        return new Server(other, plans);
    }
}
