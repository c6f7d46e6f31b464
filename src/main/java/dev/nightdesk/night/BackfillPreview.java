package dev.nightdesk.night;

import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.Preview.Plan;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Reprocess;
import dev.nightdesk.store.CallStore.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a backfill would do.
record BackfillPreview(Prospect one, LocalDate from, LocalDate to, Reprocess again) {

    Plan plan() {
        Backfills.expectTables(one.market(), one.address(), to);
        Backfills backfills = new Backfills(one.stores(), one.clock());
        RunParameters span =
                RunParameters.backfill(one.market(), one.address(), "", from, to).again(again, "");
        if (again == Reprocess.NONE && backfills.isComplete(span)) {
            return free(complete(), 0, new Line("calls", "0"));
        }
        Optional<RunParameters> open = backfills.open(span);
        String begun = open.isPresent() ? ", begun already" : "";
        return one.isOfTables() ? ofFiles(begun) : ofCalls(begun, open.orElse(span));
    }

    private static String complete() {
        return ", complete already: a run does nothing without --reprocess failed or completed";
    }

    private Plan ofFiles(String begun) {
        long wanted =
                Arrays.stream(
                                one.sources()
                                        .open(one.market(), one.address())
                                        .delivered(PlanStep.day(from), PlanStep.day(to))
                                        .sessions())
                        .mapToObj(LocalDate::ofEpochDay)
                        .filter(session -> again == Reprocess.COMPLETED || !isStored(session))
                        .count();
        return free(begun, wanted, Preview.NO_CALLS);
    }

    private Plan free(String begun, long bars, Line calls) {
        List<Line> lines = lines(begun, bars, List.of(calls));
        lines.addAll(one.money().lines(List.of()));
        return new Plan(lines, true);
    }

    private boolean isStored(LocalDate session) {
        return one.past().filter(past -> past.sessions().contains(session)).isPresent();
    }

    private Plan ofCalls(String begun, RunParameters run) {
        CallPreview preview = one.calls();
        List<Planned> calls = preview.backfill(run);
        long bars = calls.stream().filter(CallPlan::isOfBars).count();
        List<Line> lines = lines(begun, bars, preview.lines(calls));
        lines.addAll(one.money().lines(calls));
        return new Plan(lines, preview.fits(calls) && one.money().fits(calls));
    }

    private List<Line> lines(String begun, long bars, List<Line> calls) {
        int sessions = one.calendar().sessions(from, to).size();
        List<Line> lines = new ArrayList<>();
        lines.add(Preview.market(one));
        lines.add(new Line("span", "%s..%s, %d sessions%s".formatted(from, to, sessions, begun)));
        lines.add(new Line("reprocess", again.word()));
        lines.add(new Line("bars", bars + " sessions to load"));
        lines.addAll(calls);
        return lines;
    }
}
