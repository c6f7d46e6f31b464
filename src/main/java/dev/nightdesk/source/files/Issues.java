package dev.nightdesk.source.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The symbols met in a file, looked up by their bytes so that two million rows cost seven thousand
/// Strings. An open-addressing table, never more than half full.
final class Issues {

    private @Nullable Issue[] table = new Issue[1 << 14];
    private int size;
    private @Nullable Issue latest;

    /// The issue of that symbol, met for the first time or again.
    ///
    /// @throws IllegalArgumentException if the symbol is not a ticker
    Issue of(byte[] bytes, int from, int to) {
        Issue known = latest;
        if (known == null || !isNamed(known, bytes, from, to)) {
            known = lookUp(bytes, from, to);
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

    private Issue lookUp(byte[] bytes, int from, int to) {
        int at = slot(hash(bytes, from, to));
        for (Issue known = table[at]; known != null; known = table[at]) {
            if (isNamed(known, bytes, from, to)) {
                return known;
            }
            at = slot(at + 1);
        }
        return add(new Issue(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)), at);
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

    /// The hash that the String of these bytes has.
    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + (bytes[at] & 0xFF);
        }
        return hash;
    }

    private static boolean isNamed(Issue issue, byte[] bytes, int from, int to) {
        String symbol = issue.symbol();
        boolean same = symbol.length() == to - from;
        for (int i = 0; same && i < to - from; i++) {
            same = symbol.charAt(i) == bytes[from + i];
        }
        return same;
    }
}
