package dev.nightdesk.market;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text from outside, so that it commands neither a terminal nor a spreadsheet.
public final class Harmless {

    /// What turns the direction of writing, for a while or from there on; and what ends a line
    /// though it is no control character.
    private static final String TURNING =
            "\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u206F\\uFFF9-\\uFFFB";

    private static final Pattern COMMAND = Pattern.compile("[\\p{Cc}\\p{Cs}" + TURNING + "]");

    private static final Pattern UNRULY = Pattern.compile("[\\p{Cc}" + TURNING + "&&[^\\n\\t]]");

    /// Of these JSON leaves as they are what is no control character of ASCII.
    private static final Pattern BARE = Pattern.compile("[\\u007F-\\u009F" + TURNING + "]");

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@]");

    private Harmless() {}

    /// One line for a terminal.
    public static String line(String text) {
        return COMMAND.matcher(text).replaceAll(" ");
    }

    /// Lines for a terminal.
    public static String lines(String text) {
        return isPlain(text) ? text : UNRULY.matcher(text).replaceAll(" ");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(one -> (one >= ' ' && one < 0x7F) || one == '\n');
    }

    /// JSON as programs read it, and a terminal shows it: the same text, with escapes.
    public static String json(String written) {
        return BARE.matcher(written)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                "\\u%04X".formatted((int) found.group().charAt(0))));
    }

    /// A cell of a table for programs: text that a spreadsheet would compute gets an apostrophe
    /// before it.
    public static String cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return Objects.toString(value, "");
        }
        String line = line(text);
        return FORMULA.matcher(line).find() ? "'" + line : line;
    }
}
