package dev.nightdesk.store;

import dev.nightdesk.market.ShareClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody looks for, in the syntax of web searches: words, `"a phrase"`, `-without`, `or`.
/// Any text is one; of a very long one the beginning counts.
///
/// @param clauses in the order asked
public record Asked(List<Clause> clauses) {

    private static final int LONGEST = 400;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_NAME = 4;
    private static final int MOST = 24;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /// One word, or one with a class of shares behind it.
    private static final Pattern SYMBOL = Pattern.compile("\\S{1,16}|\\S{1,6} [A-Za-z]{1,2}");

    /// Words to be there, or not.
    ///
    /// @param words without quotes
    /// @param isPhrase whether side by side in that order
    /// @param isExcluded whether they must not be there
    /// @param isAlternative whether this may be there instead of what is asked before it
    public record Clause(
            String words, boolean isPhrase, boolean isExcluded, boolean isAlternative) {

        private String text() {
            return (isExcluded ? "-" : "") + (isPhrase ? '"' + words + '"' : words);
        }

        /// Its words, one by one.
        List<String> each() {
            return WORD.matcher(words).results().map(found -> found.group()).toList();
        }
    }

    public Asked {
        clauses = List.copyOf(clauses);
    }

    /// Understands whatever is typed.
    public static Asked parse(String typed) {
        List<Clause> clauses = new ArrayList<>();
        boolean isAlternative = false;
        Matcher part = PART.matcher(printable(typed));
        while (part.find() && clauses.size() < MOST) {
            String words = part.group(3) == null ? part.group(2) : part.group(3);
            if (part.group(3) != null && words.equalsIgnoreCase("or") && part.group(1).isEmpty()) {
                isAlternative = !clauses.isEmpty();
            } else if (WORD.matcher(words).find()) {
                clauses.add(clause(part, words, isAlternative));
                isAlternative = false;
            }
        }
        return new Asked(clauses);
    }

    private static Clause clause(Matcher part, String words, boolean isAlternative) {
        return new Clause(
                shortened(words), part.group(3) == null, !part.group(1).isEmpty(), isAlternative);
    }

    /// The beginning of a text as one line.
    static String printable(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        String text = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String shortened(String words) {
        return words.lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /// Whether nothing is asked.
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// All of it, as `websearch_to_tsquery` reads it.
    String strict() {
        return clauses.stream()
                .map(one -> (one.isAlternative() ? "or " : "") + one.text())
                .collect(Collectors.joining(" "));
    }

    /// What is to be there.
    String positive() {
        return clauses.stream()
                .filter(one -> !one.isExcluded())
                .map(one -> (one.isAlternative() ? "or " : "") + one.text())
                .collect(Collectors.joining(" "));
    }

    /// Any of the words, if only words are asked; else empty.
    String relaxed() {
        return isPlain() ? String.join(" or ", each()) : "";
    }

    /// What it may be called, if only words are asked, and not more than names have; else empty.
    String called() {
        return isPlain() && clauses.size() <= LONGEST_NAME
                ? clauses.stream().map(Clause::words).collect(Collectors.joining(" "))
                : "";
    }

    private boolean isPlain() {
        return clauses.stream()
                .noneMatch(one -> one.isPhrase() || one.isExcluded() || one.isAlternative());
    }

    private List<String> each() {
        return clauses.stream().flatMap(one -> one.each().stream()).toList();
    }

    /// The symbols that may be meant, in every form of a class of shares. Never empty.
    Set<String> symbols() {
        String symbol = called().replaceFirst("^\\$", "");
        return SYMBOL.matcher(symbol).matches() ? ShareClass.forms(symbol) : Set.of("");
    }
}
