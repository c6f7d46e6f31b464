package dev.nightdesk.indicator.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The company that a headline is asked about, as headlines call it: by the first words of its name
/// or by its ticker.
public final class Subject {

    /// What stands at the end of names in directories and hardly ever in headlines.
    private static final Set<String> FORMS =
            Set.of(
                    ("inc incorporated corp corporation co company companies ltd limited plc llc lp"
                                    + " sa nv ag se ab holdings holding group trust class a b c"
                                    + " common stock ordinary shares share depositary american ads"
                                    + " adr new the and &")
                            .split(" "));

    /// First words of many names: alone they are no mention.
    private static final Set<String> COMMON =
            Set.of(
                    ("american first general national united new international global the us"
                                    + " western eastern northern southern pacific atlantic"
                                    + " advanced applied universal great royal best target")
                            .split(" "));

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_TICKER = 2;

    private final List<String> name;
    private final String ticker;

    private Subject(List<String> name, String ticker) {
        this.name = name;
        this.ticker = ticker;
    }

    /// The company of that name and ticker.
    ///
    /// @param name as a directory has it, such as `Alcoa Inc. - Common Stock`; may be empty
    /// @param ticker may be empty
    public static Subject of(String name, String ticker) {
        int dash = name.indexOf(" - ");
        List<String> words =
                new ArrayList<>(
                        Wording.folded(Wording.cut(dash < 0 ? name : name.substring(0, dash))));
        words.removeIf(Wording::isMark);
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return new Subject(List.copyOf(words), ticker);
    }

    /// The words in lower case, the first mention of the company replaced by [Wording#SUBJECT];
    /// unchanged where none is found.
    ///
    /// @param words as written
    List<String> markedIn(List<String> words) {
        List<String> folded = new ArrayList<>(Wording.folded(words));
        for (int length = name.size(); length > 0; length--) {
            int at = isTelling(length) ? indexOf(name.subList(0, length), folded) : -1;
            if (at >= 0) {
                return replaced(folded, at, length);
            }
        }
        int at = indexOfTicker(words);
        return at < 0 ? folded : replaced(folded, at, 1);
    }

    private boolean isTelling(int length) {
        String first = name.getFirst();
        return length == name.size()
                || length > 1
                || (first.length() >= SHORTEST_WORD && !COMMON.contains(first));
    }

    private static int indexOf(List<String> part, List<String> words) {
        for (int at = 0; at + part.size() <= words.size(); at++) {
            if (words.subList(at, at + part.size()).equals(part)) {
                return at;
            }
        }
        return -1;
    }

    /// A ticker is written in capitals; of one letter, or in a headline all in capitals, it must
    /// follow a colon.
    private int indexOfTicker(List<String> words) {
        boolean shouted = words.stream().allMatch(word -> word.equals(upper(word)));
        boolean plain = ticker.length() >= SHORTEST_TICKER && !shouted;
        for (int at = 0; at < words.size(); at++) {
            boolean quoted = at > 0 && words.get(at - 1).equals(":");
            if ((plain || quoted) && words.get(at).equals(ticker)) {
                return at;
            }
        }
        return -1;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static List<String> replaced(List<String> words, int at, int length) {
        words.subList(at, at + length).clear();
        words.add(at, Wording.SUBJECT);
        return words;
    }
}
