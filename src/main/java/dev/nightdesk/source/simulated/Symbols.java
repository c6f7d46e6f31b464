package dev.nightdesk.source.simulated;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives out symbols, each once and for all time.
final class Symbols {

    private static final int LETTERS = 26;

    /// Attempts to make a symbol of letters of the name before any letters will do.
    private static final int TRIES = 24;

    private static final int LONGEST = 4;

    /// What a symbol should not spell.
    private static final List<String> UNFIT =
            List.of(
                    "ANAL", "ANUS", "ASS", "BCH", "COC", "COK", "CUM", "CUN", "DIC", "DIE", "DIK",
                    "DMN", "DUM", "FAG", "FAT", "FCK", "FKU", "FUC", "FUK", "GAY", "GOD", "HEL",
                    "HIV", "HOE", "ISIS", "JEW", "KIL", "KKK", "NAZ", "NGR", "NIG", "PEE", "PIS",
                    "POO", "PRN", "RAP", "SEX", "SHI", "SHT", "SLT", "SLU", "SUC", "TIT", "TWA",
                    "WTF");

    private final Set<String> given = new HashSet<>();

    /// A symbol of 2 to 4 letters that reminds of a name.
    ///
    /// @param name upper-case letters, at least four
    /// @param length wanted; longer where all attempts fail
    String of(String name, int length, Dice dice) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String symbol = letters(name, length + attempt * (LONGEST - length + 1) / TRIES, dice);
            if (give(symbol)) {
                return symbol;
            }
        }
        String symbol = anyFrom(name.charAt(0), dice);
        while (!give(symbol)) {
            symbol = anyFrom(name.charAt(0), dice);
        }
        return symbol;
    }

    /// A symbol of one more letter than a company's.
    ///
    /// @param preferred the letter that tells what it is
    String derived(String symbol, char preferred) {
        char letter = preferred;
        while (!give(symbol + letter)) {
            letter = letter == 'Z' ? 'A' : (char) (letter + 1);
        }
        return symbol + letter;
    }

    /// Whether that very symbol could be given.
    boolean give(String symbol) {
        return UNFIT.stream().noneMatch(symbol::contains) && given.add(symbol);
    }

    /// The first letter and some of those that follow, in their order.
    private static String letters(String name, int length, Dice dice) {
        StringBuilder symbol = new StringBuilder().append(name.charAt(0));
        int at = 1;
        for (int left = length - 1; left > 0; left--) {
            at += dice.below(Math.max(1, Math.min(3, name.length() - at - left + 1)));
            symbol.append(name.charAt(at++));
        }
        return symbol.toString();
    }

    private static String anyFrom(char first, Dice dice) {
        StringBuilder symbol = new StringBuilder().append(first);
        while (symbol.length() < LONGEST) {
            symbol.append((char) ('A' + dice.below(LETTERS)));
        }
        return symbol.toString();
    }
}
