package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// All faults that are planned, in the order in which they were.
final class Plot {

    private final List<FaultPlan.Planned> planned = new CopyOnWriteArrayList<>();

    void add(FaultPlan.Planned fault) {
        planned.add(fault);
    }

    boolean has(Fault fault, LocalDate session) {
        return planned.contains(new FaultPlan.Planned(session, fault));
    }

    /// The sessions up to and including a day for which a fault is planned.
    List<LocalDate> sessions(Fault fault, LocalDate through) {
        return planned.stream()
                .filter(one -> one.fault() == fault && !one.session().isAfter(through))
                .map(FaultPlan.Planned::session)
                .distinct()
                .toList();
    }
}
