package dev.nightdesk.source.massive;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.json.JsonRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What Massive says where it gives nothing. Its 403s have one status for all and differ in their
/// message only; and what is a status of HTTP on one day has been seen with 200 on another.
final class Notice {

    private static final Set<String> GOOD = Set.of("OK", "DELAYED");

    /// What a message speaks of, in small letters, and what it means; the first that fits decides.
    private static final List<Map.Entry<String, Absence>> BY_MESSAGE =
            List.of(
                    Map.entry("before end of day", Absence.NOT_READY),
                    Map.entry("timeframe", Absence.TOO_OLD),
                    Map.entry("maximum requests", Absence.OVER_RATE),
                    Map.entry("not entitled", Absence.NOT_ENTITLED),
                    Map.entry("api key", Absence.BAD_KEY));

    private static final Map<String, Absence> BY_STATUS =
            Map.of(
                    "NOT_AUTHORIZED", Absence.NOT_ENTITLED,
                    "NOT_FOUND", Absence.NO_DATA,
                    "ERROR", Absence.UNAVAILABLE);

    private Notice() {}

    /// The refusal that an answer is; empty if its rows are to be read.
    ///
    /// @param head of the answer, without values if it is not JSON
    static <T> Optional<Fetched<T>> of(Reply reply, JsonRow head) {
        String status = head.text("status");
        if (reply.isOk() && GOOD.contains(status)) {
            return Optional.empty();
        }
        String said = String.join(" ", List.of(head.line("error"), head.line("message"))).strip();
        String words = "HTTP " + reply.status() + " " + status + ": " + said;
        return meaning(reply, status, said)
                .map(reason -> Refusal.<T>because(reason, words))
                .or(() -> Refusal.of(reply))
                .or(() ->
                        Optional.of(Refusal.because(Absence.UNREADABLE, "no answer of its kind")));
    }

    /// Empty if the status of HTTP says it all, or nobody says anything.
    private static Optional<Absence> meaning(Reply reply, String status, String said) {
        if (!reply.isOk() && reply.status() != 403) {
            return Optional.empty();
        }
        String message = said.toLowerCase(Locale.ROOT);
        return BY_MESSAGE.stream()
                .filter(rule -> message.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(BY_STATUS.get(status)));
    }
}
