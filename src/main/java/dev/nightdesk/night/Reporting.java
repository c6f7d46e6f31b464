package dev.nightdesk.night;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Makes the report at the end of a run. Whatever becomes of that, the run has ended as it has.
record Reporting(Desk desk, NightSettings settings, Progress progress) {

    /// What is to be told of it: where it is; nothing where a run is none to report on, or it could
    /// not be made, which is said at once.
    List<String> after(RunParameters run, Ending ending) {
        return isToReport(run, ending) ? write(run.session()) : List.of();
    }

    private boolean isToReport(RunParameters run, Ending ending) {
        return switch (run.job()) {
            case RunParameters.NIGHTLY ->
                    (ending == Ending.DONE || ending == Ending.GATE)
                            && new Reports(desk, settings).isJudged(run.session());
            case RunParameters.RERUN ->
                    desk.stores().republications().find(run.runId()).isPresent();
            default -> false;
        };
    }

    /// A process may have died between publishing and reporting.
    List<String> ensure(LocalDate session) {
        return new Reports(desk, settings).find(session).isPresent() ? List.of() : write(session);
    }

    /// Of a session that has come to its gate.
    List<String> write(LocalDate session) {
        try {
            return List.of("report: " + new Reports(desk, settings).write(session));
        } catch (IOException | RuntimeException e) {
            progress.say(
                    "%s; next: nightdesk report --session %s"
                            .formatted(
                                    RunFault.REPORT.tell(
                                            "the report of %s could not be written: %s"
                                                    .formatted(session, Reports.words(e))),
                                    session));
            return List.of();
        }
    }
}
