package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.store.CallResultStore.Lack;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.Stores;
import java.util.Arrays;
import java.util.List;

/// Calls of a run that brought nothing, or that were given up.
record CallTroubles(Stores stores, Remedy remedy) {

    List<Trouble> of(RunParameters run) {
        return new CallWords(stores)
                .all(run).stream().filter(CallTroubles::isTrouble).map(this::trouble).toList();
    }

    private static boolean isTrouble(Lack lack) {
        return lack.state() != State.PLANNED || lack.needed();
    }

    private Trouble trouble(Lack lack) {
        FailureKind kind = kind(lack.reason().orElse(""));
        return new Trouble(
                Stage.FETCH.word(),
                kind instanceof Absence absence ? absence.name() : SettleStep.QUOTA.getExitCode(),
                kind,
                "",
                lack.calls(),
                CallWords.words(lack),
                remedy.of(kind));
    }

    /// A provider's answer is stored with its name first; whatever else was in the way is a quota.
    private static FailureKind kind(String reason) {
        return Arrays.stream(Absence.values())
                .filter(absence -> reason.startsWith(absence.name() + ":"))
                .map(FailureKind.class::cast)
                .findFirst()
                .orElse(RunFault.QUOTA);
    }
}
