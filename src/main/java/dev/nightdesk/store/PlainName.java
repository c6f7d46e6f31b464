package dev.nightdesk.store;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A name as people remember it, and how alike two are: what `nightdesk_plain` and `similarity` are
/// on PostgreSQL.
///
/// @param text lower case, no accents, no punctuation, no legal form; may be empty
record PlainName(String text) {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FORM =
            Pattern.compile(
                    "\\b(the|and|inc|incorporated|corp|corporation|company|companies|co|ltd|limited|plc|llc|lp"
                            + "|nv|sa|ag|group|holdings?|trust|common stock|class [a-c]|ordinary shares)\\b");

    static PlainName of(String name) {
        String bare = MARK.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("");
        String spaced = OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return new PlainName(FORM.matcher(spaced).replaceAll("").strip());
    }

    /// Runs of three letters, each word with two spaces before it and one after.
    Set<String> trigrams() {
        Set<String> trigrams = new TreeSet<>();
        for (String word : text.split(" +", -1)) {
            String spaced = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= spaced.length(); i++) {
                trigrams.add(spaced.substring(i, i + 3));
            }
        }
        return trigrams;
    }

    /// 0–1: trigrams in common to all trigrams.
    double similarity(PlainName other) {
        Set<String> all = trigrams();
        Set<String> theirs = other.trigrams();
        long common = theirs.stream().filter(all::contains).count();
        all.addAll(theirs);
        return all.isEmpty() ? 0 : (double) common / all.size();
    }
}
