package dev.nightdesk.night.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something is kept: `400 days`, `280 sessions`, or `all` of it.
///
/// @param most how many of the unit, ≥ 1; of no meaning for all
public record Keep(int most, Unit unit) {

    private static final Pattern WORDS = Pattern.compile("([1-9]\\d{0,5}) (days|sessions)");

    /// More than there can be.
    static final int MOST = 1_000_000;

    /// What is counted.
    public enum Unit {
        DAYS,
        SESSIONS,
        ALL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads it as it stands in a definition.
    ///
    /// @throws IllegalArgumentException if the words are none of the above
    @JsonCreator
    public static Keep parse(String words) {
        if (words.equals(Unit.ALL.word())) {
            return new Keep(0, Unit.ALL);
        }
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + words + "' is neither like '90 days' nor like '280 sessions' nor 'all'");
        }
        return new Keep(
                Integer.parseInt(matcher.group(1)),
                Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
    }

    boolean isAll() {
        return unit == Unit.ALL;
    }

    /// What is older can go. Ages are counted back from the newest that there is: a desk that rests
    /// keeps what it has, and so does one whose clock has run ahead.
    Instant before(Instant newest, Instant now) {
        Instant from = newest.isBefore(now) ? newest : now;
        return from.minus(Duration.ofDays(most));
    }

    /// The older ones, which can go.
    ///
    /// @param newestFirst all of them
    <T> List<T> beyond(List<T> newestFirst) {
        return isAll() || newestFirst.size() <= most
                ? List.of()
                : newestFirst.subList(most, newestFirst.size());
    }

    /// As it is written.
    public String words() {
        return isAll() ? unit.word() : most + " " + unit.word();
    }
}
