package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.Names;
import dev.nightdesk.store.CheckStore.Severity;

/// Whether too many names are gone at once: a directory that broke off looks like a market that
/// shrank, and coverage cannot tell, since it only looks at who is listed.
record VanishedNames() implements QualityCheck {

    @Override
    public String id() {
        return "vanished_names";
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
        return evidence.past()
                .last()
                .map(last -> compared(evidence, evidence.stores().universes().size(last)))
                .orElseGet(() -> Finding.nothing("nothing is published that could be compared"));
    }

    private static Finding compared(Evidence evidence, int before) {
        Names names = evidence.rules().gate().names();
        int gone = evidence.vanished().size();
        return Finding.atMost(
                names.most(names.maximumVanished(), before),
                before == 0 ? 0 : (double) gone / before,
                "%d of the %d names published before are not listed any more%s"
                        .formatted(gone, before, Some.of(evidence.vanished())));
    }
}
