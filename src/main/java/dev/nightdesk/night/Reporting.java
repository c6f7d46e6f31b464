package dev.nightdesk.night;

import dev.nightdesk.store.FullDisk;
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
    void ensure(RunParameters run) {
        if (isToReport(run, Ending.DONE)
                && new Reports(desk, settings).find(run.session()).isEmpty()) {
            write(run.session());
        }
    }

    /// Of a session that has come to its gate.
    List<String> write(LocalDate session) {
        try {
            return List.of("report: " + new Reports(desk, settings).write(session));
        } catch (IOException | RuntimeException e) {
            progress.say(told(session, e));
            return List.of();
        }
    }

    private static String told(LocalDate session, Exception e) {
        String words =
                "the report of %s could not be written: %s"
                        .formatted(session, FileFault.wordsBehind(e));
        return FullDisk.isBehind(e)
                ? "%s; next: %s, then: %s"
                        .formatted(
                                RunFault.DISK.tell(words), DiskFull.REMEDY, Reports.again(session))
                : RunFault.REPORT.tell(words) + "; next: " + Reports.again(session);
    }
}
