package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.FaultPlan.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The faults of the wire that are still to come. At a provider only one is under way at a time,
/// and between two of them a call gets through, so that retries have a chance.
final class Ambushes {

    private final long seed;
    private final List<Ambush> waiting = new ArrayList<>();

    /// Who has answered since the last fault was over.
    private final Set<Provider> recovered = EnumSet.allOf(Provider.class);

    Ambushes(long seed) {
        this.seed = seed;
    }

    /// Lays what a plan says; it is over when the next session closes.
    synchronized void lay(Planned planned, Moment now) {
        Instant until = now.calendar().closing(now.calendar().next(planned.session())).toInstant();
        long lot =
                Lot.bits(seed, planned.session().toEpochDay(), planned.fault().word().hashCode());
        for (Target target : Target.of(planned.fault(), lot)) {
            int passing =
                    Lot.below(target.mostPassing() + 1, lot, target.provider().word().hashCode());
            waiting.add(new Ambush(planned.fault(), planned.session(), target, until, passing));
        }
    }

    /// The ambush that a call falls into.
    synchronized Optional<Ambush> met(Route route, Instant now) {
        waiting.removeIf(ambush -> ambush.isOver(now));
        List<Ambush> here = waiting.stream().filter(ambush -> ambush.waitsAt(route)).toList();
        Optional<Ambush> next = next(here, route.provider());
        next.ifPresentOrElse(
                ambush -> strike(ambush, route.provider(), now),
                () -> pass(here, route.provider()));
        return next;
    }

    private Optional<Ambush> next(List<Ambush> here, Provider provider) {
        Optional<Ambush> underWay = here.stream().filter(Ambush::isUnderWay).findFirst();
        return underWay.isPresent() ? underWay : fresh(here, provider);
    }

    private Optional<Ambush> fresh(List<Ambush> here, Provider provider) {
        return here.stream()
                .filter(ambush -> !ambush.letsPass())
                .filter(ambush ->
                        recovered.contains(provider) || ambush.fault() == Fault.CLOSED_TIER)
                .findFirst();
    }

    private void strike(Ambush ambush, Provider provider, Instant now) {
        ambush.strike(now);
        if (ambush.fault() != Fault.CLOSED_TIER) {
            recovered.remove(provider);
        }
    }

    private void pass(List<Ambush> here, Provider provider) {
        recovered.add(provider);
        here.stream().filter(Ambush::letsPass).forEach(Ambush::pass);
    }
}
