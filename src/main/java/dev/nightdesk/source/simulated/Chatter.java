package dev.nightdesk.source.simulated;

import java.time.LocalTime;
import java.util.List;

/// What is written about companies on days without results: it means nothing for the price.
final class Chatter {

    /// Part of the sessions with an item about a company, by kind.
    private static final double ANALYSTS = 0.016;

    private static final double PRODUCTS = 0.012;
    private static final double LAWSUITS = 0.003;
    private static final double ALL = ANALYSTS + PRODUCTS + LAWSUITS;

    private static final List<String> HOUSES =
            List.of("Orrin Vale Research", "Tamsel Partners", "Ninth Pier Securities", "Quarrow");

    private static final List<String> ANALYST_WORDS =
            List.of(
                    "upgraded to buy at",
                    "downgraded to hold at",
                    "price target raised at",
                    "price target cut at",
                    "coverage started at");

    private static final List<String> PRODUCT_WORDS =
            List.of(
                    "wins multi-year contract",
                    "opens new site",
                    "announces partnership",
                    "launches new product line",
                    "delays product launch",
                    "names new finance chief");

    private static final List<String> LAWSUIT_WORDS =
            List.of(
                    "sued over contract terms",
                    "settles lawsuit with supplier",
                    "faces regulatory inquiry");

    private Chatter() {}

    static boolean happens(double draw) {
        return draw < ALL;
    }

    /// @param draw from 0 to below 1, one for which it happens
    static Story of(String name, double draw, Dice dice) {
        LocalTime time = LocalTime.of(dice.from(7, 18), dice.below(60));
        return new Story(name + " " + words(draw, dice), time);
    }

    private static String words(double draw, Dice dice) {
        if (draw < ANALYSTS) {
            return dice.pick(ANALYST_WORDS) + " " + dice.pick(HOUSES);
        }
        return dice.pick(draw < ANALYSTS + PRODUCTS ? PRODUCT_WORDS : LAWSUIT_WORDS);
    }
}
