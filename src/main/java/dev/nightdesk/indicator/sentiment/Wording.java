package dev.nightdesk.indicator.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into words and marks. Numbers are one word, percentages another; a possessive loses
/// its ending.
final class Wording {

    /// Stands for the company that the text is asked about.
    static final String SUBJECT = "<it>";

    private static final String NUMBER = "<num>";
    private static final String PERCENTAGE = "<pct>";

    private static final Pattern PIECE =
            Pattern.compile(
                    "[$£€]?\\d[\\d,.]*\\d(?:st|nd|rd|th|bn|mn|m|k|cr)?%?|[$£€]?\\d%?"
                            + "|\\p{L}[\\p{L}'’&-]*\\p{L}|\\p{L}|[?!;:,|]|%|\\.\\.+",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> MARKS = Set.of("?", "!", ";", ":", ",", "|", "..", "...");

    private Wording() {}

    /// Words and marks in their order, case kept.
    static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            if (!piece.equals("%")) {
                words.add(word(piece));
            } else if (!words.isEmpty() && words.getLast().equals(NUMBER)) {
                words.set(words.size() - 1, PERCENTAGE);
            }
        }
        return words;
    }

    private static String word(String piece) {
        char first = piece.charAt(0);
        if (Character.isDigit(first) || "$£€".indexOf(first) >= 0) {
            return piece.endsWith("%") ? PERCENTAGE : NUMBER;
        }
        boolean possessive = piece.endsWith("'s") || piece.endsWith("’s");
        return possessive ? piece.substring(0, piece.length() - 2) : piece;
    }

    /// The words in lower case.
    static List<String> folded(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static boolean isMark(String word) {
        return MARKS.contains(word) || word.startsWith("..");
    }

    /// Whether it stands for a number or for the company.
    static boolean isStandIn(String word) {
        return word.startsWith("<");
    }
}
