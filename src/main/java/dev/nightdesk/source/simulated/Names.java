package dev.nightdesk.source.simulated;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes up names of companies from syllables and gives each once. They are meant to sound like
/// companies and to be none.
final class Names {

    private static final List<String> HEADS =
            List.of(
                    "Al", "Ar", "Bel", "Bran", "Cal", "Cor", "Dal", "Del", "El", "Fal", "Fen",
                    "Gal", "Gar", "Hal", "Har", "Il", "Jar", "Kel", "Kin", "Lan", "Lor", "Mar",
                    "Mer", "Mon", "Nor", "Or", "Pel", "Quil", "Quor", "Ral", "Ren", "Sal", "Sel",
                    "Sil", "Sor", "Tal", "Tel", "Tor", "Ul", "Val", "Ver", "Vin", "Wel", "Wen",
                    "Yar", "Yel", "Zan", "Zor");

    private static final List<String> MIDDLES =
            List.of(
                    "a", "ade", "an", "e", "ela", "emi", "en", "eth", "i", "in", "ino", "ith", "o",
                    "on", "ora", "oth", "ova", "u", "un", "usi");

    private static final List<String> TAILS =
            List.of(
                    "dex", "dine", "don", "dra", "field", "gate", "lane", "lix", "mar", "mere",
                    "mont", "nex", "nova", "phane", "quil", "rade", "ridge", "rix", "sant", "stead",
                    "tara", "vane", "vex", "wick");

    private static final List<String> FORMS =
            List.of("Inc.", "Corp.", "Holdings", "Group", "Ltd.", "Co.");

    private final Set<String> given = new HashSet<>();

    /// A made-up word and the name of a company that begins with it.
    ///
    /// @param stem such as `Kelathmere`
    /// @param full such as `Kelathmere Software Inc.`
    record Name(String stem, String full) {

        String letters() {
            return stem.toUpperCase(Locale.ROOT);
        }
    }

    Name company(Sector sector, Dice dice) {
        Name name = anyCompany(sector, dice);
        while (!given.add(name.full())) {
            name = anyCompany(sector, dice);
        }
        return name;
    }

    private static Name anyCompany(Sector sector, Dice dice) {
        String stem = stem(dice);
        String full = stem + " " + dice.pick(trades(sector)) + " " + dice.pick(FORMS);
        return new Name(stem, full);
    }

    /// A made-up word.
    static String stem(Dice dice) {
        return dice.pick(HEADS) + dice.pick(MIDDLES) + dice.pick(TAILS);
    }

    /// Words that tell what a company does.
    private static List<String> trades(Sector sector) {
        return switch (sector) {
            case ENERGY -> List.of("Energy", "Petroleum", "Drilling", "Pipelines");
            case MATERIALS -> List.of("Minerals", "Chemicals", "Metals", "Paper");
            case INDUSTRIALS -> List.of("Industries", "Machinery", "Logistics", "Aerospace");
            case DISCRETIONARY -> List.of("Brands", "Outfitters", "Motors", "Resorts");
            case STAPLES -> List.of("Foods", "Beverages", "Farms", "Household");
            case HEALTH -> List.of("Therapeutics", "Biosciences", "Medical", "Diagnostics");
            case FINANCIALS -> List.of("Bancorp", "Financial", "Insurance", "Capital");
            case TECHNOLOGY -> List.of("Systems", "Software", "Semiconductor", "Networks");
            case COMMUNICATION -> List.of("Media", "Communications", "Broadcasting", "Games");
            case UTILITIES -> List.of("Power", "Water", "Gas", "Electric");
            case REAL_ESTATE -> List.of("Properties", "Realty", "Storage", "Residential");
        };
    }
}
