package dev.nightdesk.source.alphavantage;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.json.JsonRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Alpha Vantage says instead of data: an object of JSON with one of three names, also where
/// CSV was asked for.
final class Notice {

    private static final String ERROR = "Error Message";

    private static final Pattern NOTHING = Pattern.compile("\\s*\\{\\s*}\\s*");

    private static final List<String> NAMES = List.of(ERROR, "Information", "Note");

    /// The notice of the daily limit tells the key.
    private static final Pattern KEY =
            Pattern.compile("(\\bAPI key as |\\bapikey=)[^\\s\"&]+", Pattern.CASE_INSENSITIVE);

    /// What a notice speaks of, in small letters, and what it means; the first that fits decides.
    /// The notice of the burst limit speaks of the daily one and of premium endpoints, too.
    private static final List<Map.Entry<String, Absence>> MEANINGS =
            List.of(
                    Map.entry("spreading out", Absence.OVER_RATE),
                    Map.entry("sparingly", Absence.OVER_RATE),
                    Map.entry("a premium endpoint", Absence.NOT_ENTITLED),
                    Map.entry("per day", Absence.OVER_DAY),
                    Map.entry("per minute", Absence.OVER_RATE),
                    Map.entry("per second", Absence.OVER_RATE),
                    Map.entry("apikey", Absence.BAD_KEY),
                    Map.entry("api key", Absence.BAD_KEY),
                    Map.entry("invalid inputs", Absence.NO_DATA),
                    Map.entry("no articles", Absence.NO_DATA),
                    Map.entry("premium", Absence.NOT_ENTITLED));

    private Notice() {}

    /// The refusal that an answer is by its status, or by being a web page; empty if its body is to
    /// be read. Nothing that it says tells the key.
    static <T> Optional<Fetched<T>> of(Reply reply) {
        byte[] body = hidden(reply.text()).getBytes(StandardCharsets.UTF_8);
        return reply.isOk() && !reply.isWebPage()
                ? Optional.empty()
                : Refusal.of(new Reply(reply.status(), reply.type(), body));
    }

    /// The refusal that an object without rows is. One without anything is how an unknown symbol is
    /// answered.
    static <T> Fetched<T> of(Reply reply, JsonRow object) {
        if (NOTHING.matcher(reply.glance()).matches()) {
            return Refusal.because(Absence.NO_DATA, "an empty object");
        }
        return NAMES.stream()
                .filter(name -> !object.text(name).isEmpty())
                .findFirst()
                .map(name -> Notice.<T>of(name, object.line(name)))
                .orElseGet(() -> Refusal.because(Absence.UNREADABLE, "an object of another kind"));
    }

    private static <T> Fetched<T> of(String name, String said) {
        String small = said.toLowerCase(Locale.ROOT);
        Absence meaning =
                MEANINGS.stream()
                        .filter(rule -> small.contains(rule.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(name.equals(ERROR) ? Absence.NO_DATA : Absence.UNAVAILABLE);
        return Refusal.because(meaning, hidden(said));
    }

    private static String hidden(String text) {
        return KEY.matcher(text).replaceAll("$1***");
    }
}
