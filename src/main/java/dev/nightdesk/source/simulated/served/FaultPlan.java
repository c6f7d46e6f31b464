package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which faults occur in the nights of which sessions. A night begins when its session closes.
///
/// @param planned in the order in which they strike where several meet
public record FaultPlan(List<Planned> planned) {

    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        planned = List.copyOf(planned);
    }

    /// One fault in the night of one session.
    public record Planned(LocalDate session, Fault fault) {}

    /// This plan with further faults.
    public FaultPlan with(LocalDate session, Fault... faults) {
        List<Planned> all = new ArrayList<>(planned);
        for (Fault fault : faults) {
            all.add(new Planned(session, fault));
        }
        return new FaultPlan(all);
    }
}
