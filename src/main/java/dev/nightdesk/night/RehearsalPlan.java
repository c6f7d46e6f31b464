package dev.nightdesk.night;

import dev.nightdesk.source.simulated.served.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is to be rehearsed.
///
/// @param nights ≥ 1
/// @param faults what is to go wrong, in all nights together
/// @param seed of the market, and of which fault comes when
/// @param stocks common stocks of the market
/// @param history sessions before the first night
public record RehearsalPlan(int nights, List<String> faults, long seed, int stocks, int history) {

    public RehearsalPlan {
        faults = List.copyOf(faults);
        if (nights < 1) {
            throw new Refused(
                    Objection.OPTIONS,
                    "at least one night is needed: " + nights,
                    "nightdesk rehearse --nights 5");
        }
        if (!faults.equals(List.of("all")) && !faults.equals(List.of("none"))) {
            faults.forEach(RehearsalPlan::known);
        }
    }

    private static void known(String fault) {
        try {
            Fault.of(fault);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Objection.OPTIONS,
                    String.valueOf(e.getMessage()),
                    "nightdesk rehearse --faults all, or none, or some of these");
        }
    }

    private List<Fault> kinds() {
        return switch (faults.getFirst()) {
            case "all" -> Arrays.asList(Fault.values());
            case "none" -> List.of();
            default -> faults.stream().map(Fault::of).toList();
        };
    }

    /// The faults of a night: each fault comes once, the nights take turns, and the seed says which
    /// begins.
    ///
    /// @param night from 0
    List<Fault> of(int night) {
        List<Fault> all = kinds();
        List<Fault> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (Math.floorMod(i + seed, nights) == night) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }
}
