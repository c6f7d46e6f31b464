package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Shown;
import dev.nightdesk.night.Executions.Status;
import dev.nightdesk.night.Executions.StepRow;
import dev.nightdesk.store.DatabaseFault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What keeps an execution from having come to its end.
record HalfDone(Shown shown) {

    private static final Pattern CODE = Pattern.compile("\\[(ND-[A-Z-]+)\\]");

    /// None of one that is complete, that runs, or that a younger one has gone on after.
    List<Trouble> troubles() {
        return kind(shown.row()).filter(kind -> shown.newest()).map(this::trouble).stream()
                .toList();
    }

    /// What to do about an execution that is half done, in words with the code of its kind; empty
    /// of any other.
    static Optional<String> next(Row row) {
        return kind(row).map(fault -> fault.tell("next: " + Remedy.of(fault, row.id())));
    }

    private static Optional<FailureKind> kind(Row row) {
        return row.status() == Status.DEAD
                ? Optional.of(RunFault.DEAD)
                : row.ending().flatMap(HalfDone::kind);
    }

    private static Optional<FailureKind> kind(Ending ending) {
        return switch (ending) {
            case DONE -> Optional.empty();
            case FAILED -> Optional.of(RunFault.STEP);
            case GATE -> Optional.of(RunFault.GATE);
            case QUOTA -> Optional.of(RunFault.QUOTA);
            case STOPPED -> Optional.of(RunFault.STOPPED);
            case LOST -> Optional.of(DatabaseFault.LEASE_LOST);
        };
    }

    private Trouble trouble(FailureKind fault) {
        Row row = shown.row();
        Optional<StepRow> open = open();
        String said = fault == RunFault.STEP ? said(open.map(StepRow::message).orElse("")) : "";
        return new Trouble(
                open.map(StepRow::step).orElse(row.job()),
                row.status().name(),
                recorded(said).orElse(fault),
                "",
                1,
                said.isEmpty() ? fault.words() : said,
                Remedy.of(fault, row.id()));
    }

    /// The line with a code, however many causes stand before it; else the first.
    private static String said(String message) {
        return message.lines()
                .filter(line -> CODE.matcher(line).find())
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse("")
                .replaceFirst("^\\s*Caused by: ", "");
    }

    /// The first step that has not come to its end, a partition rather than all of them.
    private Optional<StepRow> open() {
        List<StepRow> open =
                shown.steps().stream()
                        .filter(step -> !step.status().equals(Status.COMPLETED.name()))
                        .toList();
        return open.stream()
                .filter(step -> !step.message().isEmpty() && step.name().contains(":"))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private static Optional<FailureKind> recorded(String said) {
        Matcher code = CODE.matcher(said);
        return code.find() ? FailureCatalogue.find(code.group(1)) : Optional.empty();
    }
}
