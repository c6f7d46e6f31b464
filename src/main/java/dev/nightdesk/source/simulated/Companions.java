package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;

/// Further listings that some companies have besides their stock: large ones borrow, small ones
/// hand out rights to future shares.
final class Companions {

    /// US dollars of market value; a third of the companies are larger.
    private static final double LARGE = 2e9;

    private static final double WITH_PREFERRED = 0.045;
    private static final double WITH_NOTE = 0.03;
    private static final double WITH_WARRANT = 0.023;
    private static final double WITH_UNIT = 0.005;
    private static final double WITH_RIGHT = 0.005;

    /// US dollars: the usual face value of preferreds and notes on exchanges.
    private static final double PAR = 25;

    /// Pulls prices back to face value within months.
    private static final double PAR_PULL = 0.01;

    private Companions() {}

    static void of(Draft company) {
        Dice dice = Dice.of(company.key(), Purpose.COMPANION);
        if (company.traits().cap() > LARGE) {
            borrow(company, dice);
        } else {
            handOut(company, dice);
        }
    }

    private static void borrow(Draft company, Dice dice) {
        Sector sector = company.traits().sector();
        if (dice.happens(WITH_PREFERRED)) {
            company.accompany(
                    ListingKind.PREFERRED,
                    Traits.plain(sector, 0.15, 0.1, 0.004, PAR, PAR_PULL, 0.06, 15_000));
        }
        if (dice.happens(WITH_NOTE)) {
            company.accompany(
                    ListingKind.NOTE,
                    Traits.plain(sector, 0.06, 0.05, 0.0025, PAR, PAR_PULL, 0.065, 9_000));
        }
    }

    private static void handOut(Draft company, Dice dice) {
        Traits stock = company.traits();
        if (dice.happens(WITH_WARRANT)) {
            company.accompany(
                    ListingKind.WARRANT, stock.levered(1.6, dice.between(0.15, 2.5), 12_000));
        }
        if (dice.happens(WITH_UNIT)) {
            company.accompany(ListingKind.UNIT, stock.levered(0.9, dice.between(9.5, 11), 6_000));
        }
        if (dice.happens(WITH_RIGHT)) {
            company.accompany(ListingKind.RIGHT, stock.levered(1.3, dice.between(0.1, 0.6), 8_000));
        }
    }

    /// The letter behind the company's symbol, as exchanges use it.
    static char letter(ListingKind kind) {
        return switch (kind) {
            case PREFERRED -> 'P';
            case NOTE -> 'L';
            case WARRANT -> 'W';
            case UNIT -> 'U';
            case RIGHT -> 'R';
            default -> throw new IllegalArgumentException(kind + " stands for itself");
        };
    }

    /// What follows the company's name.
    static String title(ListingKind kind, Dice dice) {
        return switch (kind) {
            case PREFERRED -> " " + coupon(dice) + "% Series A Preferred Stock";
            case NOTE -> " " + coupon(dice) + "% Senior Notes due " + dice.from(2032, 2049);
            case WARRANT -> " Warrants";
            case UNIT -> " Units";
            case RIGHT -> " Rights";
            default -> throw new IllegalArgumentException(kind + " stands for itself");
        };
    }

    /// Eighths of a percent from 5 to 8.
    private static double coupon(Dice dice) {
        return dice.from(40, 64) / 8.0;
    }
}
