package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.rating.Exclusion;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.store.DatabaseFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of failure that nightdesk can end with or write down.
public final class FailureCatalogue {

    /// In the order of `ops/runbook/failures.md`.
    public static final List<FailureKind> ALL =
            Stream.<FailureKind[]>of(
                            RunFault.values(),
                            DatabaseFault.values(),
                            CheckFault.values(),
                            Absence.values(),
                            SourceFault.values(),
                            RowFault.values(),
                            QuarantineReason.values(),
                            Exclusion.values(),
                            TickerFault.values(),
                            Objection.values())
                    .flatMap(Stream::of)
                    .toList();

    private FailureCatalogue() {}

    static Optional<FailureKind> find(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
