package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;
import java.util.List;

/// Draws what listings that are no companies are like.
final class Funds {

    private static final List<String> REACHES =
            List.of("Total Market", "Broad Market", "Large Cap", "Small Cap", "Equal Weight");

    private static final List<String> DEBTS =
            List.of("Aggregate Bond Fund", "Treasury Bond Fund", "Corporate Bond Fund");

    /// Part of the ETFs that follow a sector.
    private static final double OF_SECTORS = 0.6;

    private Funds() {}

    static Traits of(ListingKind kind, long key) {
        Dice dice = Dice.of(key, Purpose.TRAITS);
        Sector sector = dice.pick(List.of(Sector.values()));
        return switch (kind) {
            case ETF -> etf(sector, dice);
            case BOND_FUND ->
                    Traits.plain(
                            sector,
                            0.05,
                            0,
                            0.003,
                            Tick.nearest(dice.between(20, 90)),
                            0.002,
                            0.04,
                            volume(dice));
            case TEST_ISSUE ->
                    Traits.plain(
                            sector, 0, 0, 0.0001, Tick.nearest(dice.between(10, 25)), 0.05, 0, 100);
            default -> throw new IllegalArgumentException(kind + " is issued by a company");
        };
    }

    private static Traits etf(Sector sector, Dice dice) {
        boolean sectoral = dice.happens(OF_SECTORS);
        return Traits.plain(
                sector,
                1,
                sectoral ? 1 : 0,
                sectoral ? 0.001 : 0.0005,
                Tick.nearest(dice.between(20, 300)),
                0,
                0.014,
                volume(dice));
    }

    /// Shares a session: few funds are traded heavily.
    private static double volume(Dice dice) {
        return 60_000 * StrictMath.exp(1.7 * dice.normal());
    }

    /// What a fund calls itself behind the name of its house.
    static String title(ListingKind kind, Traits traits, Dice dice) {
        if (kind == ListingKind.BOND_FUND) {
            return dice.pick(DEBTS);
        }
        String reach = traits.sectorLoad() > 0 ? traits.sector().title() : dice.pick(REACHES);
        return reach + " ETF";
    }
}
