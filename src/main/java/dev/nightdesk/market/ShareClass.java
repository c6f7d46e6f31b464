package dev.nightdesk.market;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// How symbols write a class of shares: `BRK.B`, `BRK-B`, `BRK/B` and `BRK B` are one.
public final class ShareClass {

    private static final List<String> SIGNS = List.of("-", ".", "/", " ");

    private ShareClass() {}

    /// The same text for all forms of a symbol.
    public static String of(String symbol) {
        return symbol.strip().toUpperCase(Locale.ROOT).replaceAll("[./ -]", "-");
    }

    /// All forms of a symbol, its own among them.
    public static Set<String> forms(String symbol) {
        Set<String> forms = new TreeSet<>(Set.of(symbol.strip()));
        for (String sign : SIGNS) {
            forms.add(of(symbol).replace("-", sign));
        }
        return forms;
    }

    /// All forms of some symbols.
    public static Set<String> forms(Collection<String> symbols) {
        Set<String> forms = new TreeSet<>();
        symbols.forEach(symbol -> forms.addAll(forms(symbol)));
        return forms;
    }
}
