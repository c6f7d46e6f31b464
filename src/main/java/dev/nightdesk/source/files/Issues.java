package dev.nightdesk.source.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The symbols met in a file, looked up by their characters so that two million rows cost seven
/// thousand Strings. An open-addressing table, never more than half full.
final class Issues {

    private @Nullable Issue[] table = new Issue[1 << 14];
    private int size;
    private @Nullable Issue latest;

    /// The issue of that symbol, met for the first time or again.
    ///
    /// @throws IllegalArgumentException if the symbol is not a ticker
    Issue of(char[] buffer, int offset, int length) {
        Issue known = latest;
        if (known == null || !isNamed(known, buffer, offset, length)) {
            known = lookUp(buffer, offset, length);
            latest = known;
        }
        return known;
    }

    List<Issue> all() {
        List<Issue> all = new ArrayList<>(size);
        for (Issue issue : table) {
            if (issue != null) {
                all.add(issue);
            }
        }
        return all;
    }

    private Issue lookUp(char[] buffer, int offset, int length) {
        int at = slot(hash(buffer, offset, length));
        for (Issue known = table[at]; known != null; known = table[at]) {
            if (isNamed(known, buffer, offset, length)) {
                return known;
            }
            at = slot(at + 1);
        }
        return add(new Issue(new String(buffer, offset, length)), at);
    }

    private Issue add(Issue issue, int at) {
        table[at] = issue;
        size++;
        if (size > table.length / 2) {
            grow();
        }
        return issue;
    }

    private void grow() {
        List<Issue> all = all();
        table = new Issue[table.length * 2];
        all.forEach(this::place);
    }

    private void place(Issue issue) {
        int at = slot(issue.symbol().hashCode());
        while (table[at] != null) {
            at = slot(at + 1);
        }
        table[at] = issue;
    }

    private int slot(int hash) {
        return hash & (table.length - 1);
    }

    /// The hash that the String of these characters has.
    private static int hash(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int at = offset; at < offset + length; at++) {
            hash = 31 * hash + buffer[at];
        }
        return hash;
    }

    private static boolean isNamed(Issue issue, char[] buffer, int offset, int length) {
        String symbol = issue.symbol();
        boolean same = symbol.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = symbol.charAt(i) == buffer[offset + i];
        }
        return same;
    }
}
