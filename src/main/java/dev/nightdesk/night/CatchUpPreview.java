package dev.nightdesk.night;

import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.Preview.Plan;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.NightAfter;
import dev.nightdesk.store.CallStore.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What catching up would do. The calls of the nights after the first are reckoned as if the nights
/// before had brought all that they ask for.
record CatchUpPreview(Prospect one) {

    Plan plan() {
        List<LocalDate> missed = one.missed();
        List<Line> lines = new ArrayList<>();
        lines.add(Preview.market(one));
        lines.add(new Line("sessions", words(missed)));
        boolean isFree = missed.isEmpty() || one.isOfTables();
        boolean fits = isFree ? free(lines) : calls(missed, lines);
        if (!missed.isEmpty()) {
            lines.add(Preview.duration(one, missed.size()));
        }
        return new Plan(lines, fits);
    }

    private static String words(List<LocalDate> missed) {
        return missed.isEmpty()
                ? "0 missed: nothing to catch up"
                : "%d missed: %s".formatted(missed.size(), CatchUp.span(missed));
    }

    private boolean free(List<Line> lines) {
        lines.add(one.isOfTables() ? Preview.NO_CALLS : new Line("calls", "0"));
        lines.addAll(one.money().lines(List.of()));
        return true;
    }

    private boolean calls(List<LocalDate> missed, List<Line> lines) {
        CallPreview preview = one.calls();
        List<Planned> all = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (LocalDate session : missed) {
            List<Planned> night = night(preview, session, asked);
            lines.add(new Line("night " + session, calls(night)));
            night.forEach(call -> asked.add(call.key()));
            all.addAll(night);
        }
        lines.addAll(preview.lines(all));
        lines.addAll(one.money().lines(all));
        return preview.fits(all) && one.money().fits(all);
    }

    private List<Planned> night(CallPreview preview, LocalDate session, Set<String> asked) {
        List<Planned> calls = preview.night(one.first(session), session);
        LocalDate before = one.calendar().previous(session);
        return asked.isEmpty() ? calls : new NightAfter(session, before, asked).of(calls);
    }

    private static String calls(List<Planned> calls) {
        long bars = calls.stream().filter(CallPlan::isOfBars).count();
        return "%d calls, bars of %s".formatted(calls.size(), PlanStep.sessions((int) bars));
    }
}
