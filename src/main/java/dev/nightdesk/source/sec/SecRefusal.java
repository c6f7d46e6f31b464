package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import java.util.List;
import java.util.Optional;

/// What the SEC means by a status. It answers 403, never 429, to whom it shuts out, and its web
/// page then says so; the shut-out ends ten minutes after the last request too many. Any other 403
/// is about a file that is not there, such as the index of a Saturday.
final class SecRefusal {

    private static final int FORBIDDEN = 403;

    private static final List<String> SHUT_OUT =
            List.of("Request Rate Threshold Exceeded", "Undeclared Automated Tool");

    private SecRefusal() {}

    /// Empty if the body is to be read.
    static <T> Optional<Fetched<T>> of(Reply reply) {
        Optional<String> phrase = shutOut(reply);
        if (phrase.isPresent()) {
            return Optional.of(Refusal.because(Absence.SHUT_OUT, phrase.get()));
        }
        return reply.status() == FORBIDDEN
                ? Optional.of(Refusal.because(Absence.NO_DATA, "HTTP 403"))
                : Refusal.of(reply);
    }

    private static Optional<String> shutOut(Reply reply) {
        return reply.isWebPage()
                ? SHUT_OUT.stream().filter(reply.text()::contains).findFirst()
                : Optional.empty();
    }
}
