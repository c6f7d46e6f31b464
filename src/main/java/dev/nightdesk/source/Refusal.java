package dev.nightdesk.source;

import dev.nightdesk.source.Fetched.Missing;
import java.util.Optional;

/// What every provider means by a status, where its own text does not say more.
public final class Refusal {

    private static final int SHORT = 160;

    private Refusal() {}

    /// The refusal that an answer is by its status, or by being a web page; empty if its body is to
    /// be read.
    public static <T> Optional<Fetched<T>> of(Reply reply) {
        return switch (reply.status()) {
            case 200 ->
                    reply.isWebPage()
                            ? missing(Absence.UNREADABLE, "a web page instead of data")
                            : Optional.empty();
            case 401 -> missing(Absence.BAD_KEY, reply);
            case 403 -> missing(Absence.NOT_ENTITLED, reply);
            case 404 -> missing(Absence.NO_DATA, reply);
            case 429 -> missing(Absence.OVER_RATE, reply);
            default ->
                    missing(
                            reply.status() >= 500 ? Absence.UNAVAILABLE : Absence.UNREADABLE,
                            reply);
        };
    }

    /// Nothing, because of what the answer says.
    ///
    /// @param words cut to a line
    public static <T> Fetched<T> because(Absence reason, String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return new Missing<>(reason, line.length() > SHORT ? line.substring(0, SHORT) : line);
    }

    private static <T> Optional<Fetched<T>> missing(Absence reason, Reply reply) {
        String said = reply.isWebPage() ? "a web page" : reply.glance();
        return missing(reason, "HTTP " + reply.status() + ": " + said);
    }

    private static <T> Optional<Fetched<T>> missing(Absence reason, String words) {
        return Optional.of(because(reason, words));
    }
}
