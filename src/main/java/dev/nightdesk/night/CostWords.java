package dev.nightdesk.night;

import dev.nightdesk.ledger.Usd;
import dev.nightdesk.night.retention.Amount;
import dev.nightdesk.store.RunCostStore.RunCost;
import dev.nightdesk.store.RunCostStore.Used;
import java.util.Locale;

/// What an execution has used, in words.
final class CostWords {

    private CostWords() {}

    static String of(RunCost cost) {
        String processor =
                String.format(
                        Locale.ROOT,
                        "used %.1f s of processor in %.1f s",
                        cost.cpuSeconds(),
                        cost.wallSeconds());
        return processor + cost.used().map(CostWords::of).orElse("");
    }

    private static String of(Used used) {
        return ", %d calls for %s dollars, %s received, %s archived; the database then had %s"
                .formatted(
                        used.calls(),
                        Usd.ofMicros(used.micros()),
                        Amount.words(used.bytesReceived()),
                        Amount.words(used.bytesArchived()),
                        Amount.words(used.databaseBytes()));
    }
}
