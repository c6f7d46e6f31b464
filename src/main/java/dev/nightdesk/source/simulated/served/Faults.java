package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.FaultPlan.Planned;
import dev.nightdesk.source.simulated.served.Incidents.Incident;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Lets planned faults happen: those of data at once, those of the wire when their night has come.
final class Faults {

    private final Plot plot;
    private final Ambushes ambushes;
    private final Incidents incidents;
    private final List<Planned> tonightOrLater = new CopyOnWriteArrayList<>();

    Faults(long seed, Plot plot, Incidents incidents, FaultPlan plan) {
        this.plot = plot;
        this.incidents = incidents;
        ambushes = new Ambushes(seed);
        plan.planned().forEach(plot::add);
        tonightOrLater.addAll(plan.planned());
    }

    /// Plans a fault whose night has come.
    void plan(Planned planned, Moment now) {
        plot.add(planned);
        ambushes.lay(planned, now);
    }

    /// What happens to a call on the wire.
    Optional<Fault> met(Route route, Moment now) {
        layTonights(now);
        Optional<Ambush> met = ambushes.met(route, now.instant());
        met.ifPresent(ambush ->
                incidents.add(
                        new Incident(
                                ambush.fault(),
                                route.provider(),
                                route.word(),
                                ambush.session(),
                                "since " + now.instant())));
        return met.map(Ambush::fault);
    }

    private synchronized void layTonights(Moment now) {
        Iterator<Planned> all = List.copyOf(tonightOrLater).iterator();
        while (all.hasNext()) {
            Planned planned = all.next();
            if (!now.closed().isBefore(planned.session())) {
                tonightOrLater.remove(planned);
                ambushes.lay(planned, now);
            }
        }
    }
}
