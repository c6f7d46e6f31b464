package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;
import java.time.LocalDate;

/// Bars of the session before that say something else now. Some are corrected every night; a bad
/// delivery corrects all of them.
public record RestatedBars() implements QualityCheck {

    public static final String ID = "restated_bars";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        LocalDate before = evidence.before();
        int restated = evidence.stores().revisions().restated().getOrDefault(before, 0);
        int bars = restated == 0 ? 0 : evidence.stores().bars().ofSession(before).size();
        return Finding.atMost(
                evidence.rules().gate().maximumRestatedBars(),
                bars == 0 ? 0 : (double) restated / bars,
                "%d of %d bars of %s".formatted(restated, bars, before));
    }
}
