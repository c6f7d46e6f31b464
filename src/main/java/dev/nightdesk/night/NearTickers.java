package dev.nightdesk.night;

import dev.nightdesk.market.ShareClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Tickers that somebody may have meant: one keystroke away, a letter of another kind, one too
/// many, one too few, or two changed over.
record NearTickers(String typed) {

    private static final int LONGEST = 16;

    /// Nearest length first, then in code-point order.
    List<String> among(Collection<String> symbols) {
        String meant = ShareClass.of(typed);
        return meant.length() > LONGEST
                ? List.of()
                : symbols.stream()
                        .filter(symbol -> isNear(meant, ShareClass.of(symbol)))
                        .sorted(
                                Comparator.comparingInt((String symbol) ->
                                                Math.abs(symbol.length() - meant.length()))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    private static boolean isNear(String one, String other) {
        if (one.length() == other.length()) {
            int from = firstUnlike(one, other);
            return tail(one, from + 1).equals(tail(other, from + 1)) || isTurned(one, other, from);
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return longer.length() == shorter.length() + 1
                && !shorter.isEmpty()
                && tail(longer, firstUnlike(longer, shorter) + 1)
                        .equals(tail(shorter, firstUnlike(longer, shorter)));
    }

    private static boolean isTurned(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && tail(one, at + 2).equals(tail(other, at + 2));
    }

    private static int firstUnlike(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
