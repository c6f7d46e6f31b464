package dev.nightdesk.market;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text from outside, so that it commands neither a terminal nor a spreadsheet.
public final class Harmless {

    /// Escapes, ends of lines, and what turns the direction of writing.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@]");

    private Harmless() {}

    /// One line for a terminal.
    public static String line(String text) {
        return COMMAND.matcher(text).replaceAll(" ");
    }

    /// Whether a character does more than show; a half of a pair counts as showing.
    public static boolean commands(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
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
