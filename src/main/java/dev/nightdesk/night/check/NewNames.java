package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.Names;
import dev.nightdesk.store.CheckStore.Severity;

/// Whether too many names are new at once: a directory that suddenly lists another market, or
/// listings that are not recognised any more.
record NewNames() implements QualityCheck {

    @Override
    public String id() {
        return "new_names";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        return evidence.past().last().isEmpty()
                ? Finding.nothing("nothing is published that could be compared")
                : compared(evidence, evidence.members().size());
    }

    private static Finding compared(Evidence evidence, int members) {
        Names names = evidence.rules().gate().names();
        int fresh = evidence.fresh().size();
        return Finding.atMost(
                names.most(names.maximumNew(), members),
                members == 0 ? 0 : (double) fresh / members,
                "%d of %d names were not published lately%s"
                        .formatted(fresh, members, Some.of(evidence.fresh())));
    }
}
