package dev.nightdesk.source.simulated;

import java.util.List;

/// Gives listings their symbols and names.
final class Registry {

    /// US dollars of market value from which a company gets a short symbol.
    private static final double KNOWN = 2e10;

    private static final String TEST_SYMBOL = "ZSIM";

    private final Symbols symbols = new Symbols();
    private final Names names = new Names();
    private int tests;

    void name(Naming naming) {
        Draft draft = naming.draft();
        Dice dice = Dice.of(draft.key(), Purpose.NAME, naming.nth());
        switch (draft.kind()) {
            case COMMON_STOCK -> company(naming.at(), draft, dice);
            case TEST_ISSUE -> testIssue(naming.at(), draft);
            default -> fund(naming.at(), draft, dice);
        }
    }

    private void company(int at, Draft draft, Dice dice) {
        Names.Name name = names.company(draft.traits().sector(), dice);
        int length = draft.traits().cap() > KNOWN ? dice.from(2, 3) : dice.from(3, 4);
        String symbol = symbols.of(name.letters(), length, dice);
        draft.named(at, symbol, name.full());
        for (Draft companion : draft.companions()) {
            accompanied(at, symbol, name.full(), companion, dice);
        }
    }

    private void accompanied(int at, String symbol, String name, Draft companion, Dice dice) {
        companion.named(
                at,
                symbols.derived(symbol, Companions.letter(companion.kind())),
                name + Companions.title(companion.kind(), dice));
    }

    private void fund(int at, Draft draft, Dice dice) {
        String stem = Names.stem(dice);
        String title = Funds.title(draft.kind(), draft.traits(), dice);
        String symbol = symbols.of(new Names.Name(stem, "").letters(), dice.from(3, 4), dice);
        draft.named(at, symbol, stem + " " + title);
    }

    private void testIssue(int at, Draft draft) {
        char letter = (char) ('A' + tests++);
        symbols.give(TEST_SYMBOL + letter);
        draft.named(at, TEST_SYMBOL + letter, "Exchange Test Issue " + letter);
    }

    /// Names everything in the order of time.
    static void nameAll(List<Naming> namings) {
        Registry registry = new Registry();
        namings.stream().sorted(Naming.BY_TIME).forEach(registry::name);
    }
}
