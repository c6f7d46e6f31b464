package dev.nightdesk.night;

import dev.nightdesk.rating.Change;
import dev.nightdesk.store.RepublicationStore.Republication;
import dev.nightdesk.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a rerun has come to, in words.
record RerunWords(Stores stores, RunParameters run) {

    /// @param execution id of the execution
    /// @param reported what is to be told of the session's report
    Outcome told(Ending ending, long execution, List<String> reported) {
        List<Change> changes = stores.reruns().changes(run.runId());
        List<String> lines = new ArrayList<>();
        stores.reruns()
                .refusal(run.runId())
                .ifPresent(why -> lines.addAll(refused(why, execution)));
        if (ending == Ending.DONE) {
            lines.add(done(changes));
        }
        lines.addAll(reported);
        lines.add(stores.nights().equation(run.session()).toString());
        return new Outcome(ending, Optional.empty(), changes, lines);
    }

    private List<String> refused(String why, long execution) {
        return List.of(
                RunFault.GATE.tell(
                        "%s stays as it was published: a gate refused".formatted(run.session())),
                "  " + why,
                "next: " + Remedy.of(RunFault.GATE, execution));
    }

    private String done(List<Change> changes) {
        Optional<Republication> republication = stores.republications().find(run.runId());
        long changed = changes.stream().filter(change -> !change.isNone()).count();
        return republication
                .map(one ->
                        "republished %s: %d of %d ratings or scores are others now; it was: %s"
                                .formatted(run.session(), changed, changes.size(), one.before()))
                .orElseGet(() ->
                        "the published set of %s is untouched; to publish this: nightdesk rerun %s"
                                .formatted(run.session(), again(changes)));
    }

    private String again(List<Change> changes) {
        return changes.stream().map(Change::ticker).collect(Collectors.joining(" "))
                + " --session "
                + run.session()
                + " --publish --market "
                + run.market().word();
    }
}
