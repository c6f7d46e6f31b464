package dev.nightdesk.cli;

import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time before now, as people say it.
final class Since {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([hdw])");

    private Since() {}

    /// @param text `30d`, `12h`, `2w`, or a day such as `2016-06-30`, UTC
    /// @throws Refused if it is neither
    static Instant parse(String text, Clock clock) {
        Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (span.matches()) {
            return clock.instant().minus(length(Integer.parseInt(span.group(1)), span.group(2)));
        }
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--since '" + text + "' is neither a span such as 30d nor a day",
                    "nightdesk search --news QUERY --since 30d");
        }
    }

    private static Duration length(int number, String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "w" -> Duration.ofDays(7L * number);
            default -> Duration.ofDays(number);
        };
    }
}
