package dev.nightdesk.indicator.sentiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the model sees of a headline: its words, alone and in pairs, before or behind the company;
/// the beginnings of long words; words within the reach of a negation apart.
///
/// Of a headline about several companies the clause about the one in question is seen, and the
/// whole text beside it under other names.
final class Traits {

    private static final Set<String> BREAKS =
            Set.of(";", ",", "but", "while", "whereas", "though", "although", "|", "..", "...");

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "without", "cannot", "neither", "nor");

    /// Words that a negation reaches.
    private static final int REACH = 2;

    /// A shorter clause says too little.
    private static final int SHORTEST_CLAUSE = 3;

    /// Letters of a beginning.
    private static final int BEGINNING = 5;

    private final Set<String> found = new LinkedHashSet<>();

    private Traits() {}

    /// @param words in lower case, the company marked
    /// @param shared whether the headline is about several companies
    static Set<String> of(List<String> words, boolean shared) {
        Traits traits = new Traits();
        if (shared) {
            traits.add(clause(words), "");
            traits.add(words, "w:");
        } else {
            traits.add(words, "");
        }
        return traits.found;
    }

    /// The words between the breaks around the company; all of them if it is not mentioned.
    private static List<String> clause(List<String> words) {
        int subject = words.indexOf(Wording.SUBJECT);
        int from = Math.max(subject, 0);
        int to = from;
        while (from > 0 && !BREAKS.contains(words.get(from - 1))) {
            from--;
        }
        while (to < words.size() && !BREAKS.contains(words.get(to))) {
            to++;
        }
        return subject < 0 || to - from < SHORTEST_CLAUSE ? words : words.subList(from, to);
    }

    private void add(List<String> words, String family) {
        int subject = words.indexOf(Wording.SUBJECT);
        int negated = 0;
        String before = "<s>";
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean plain = !Wording.isMark(word) && !Wording.isStandIn(word);
            String said = negated > 0 && plain ? "not_" + word : word;
            negated = negates(word) ? REACH : Wording.isMark(word) ? 0 : negated - 1;
            found.add(family + said);
            found.add(family + before + " " + said);
            if (subject >= 0 && at != subject) {
                found.add(family + (at < subject ? "<" : ">") + said);
            }
            if (plain && word.length() > BEGINNING) {
                String start = said.substring(0, said.length() - word.length() + BEGINNING);
                found.add(family + start + "*");
            }
            before = said;
        }
        found.add(family + before + " </s>");
    }

    private static boolean negates(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }
}
