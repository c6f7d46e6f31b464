package dev.nightdesk.source.simulated;

/// Decides once a month whether a company splits its stock: when the price has run up, or when it
/// languishes below what exchanges ask for (one dollar).
final class Splits {

    /// New shares per old share, and old ones per new one.
    private static final int[] FORWARD = {2, 3, 4, 5, 10, 20};

    private static final int[] REVERSE = {5, 10, 15, 20};

    private static final int MONTH = 21;
    private static final double LEAST_PRICE = 1;

    /// Meetings that a price may lie below the least one.
    private static final int PATIENCE = 3;

    /// US dollars that a reverse split is to reach.
    private static final double RESPECTABLE = 4;

    /// US dollars that a forward split is to get below.
    private static final double AFFORDABLE = 120;

    /// US dollars: where companies find their price too high, and how few of them ever do.
    private static final double LOWEST_CEILING = 120;

    private static final double HIGHEST_CEILING = 600;
    private static final double CAREFREE = 0.25;
    private static final double ABOVE_START = 1.5;

    private final double ceiling;
    private int next;
    private int languished;

    Splits(Listed listed) {
        Dice dice = Dice.of(listed.key(), Purpose.SPLIT);
        double drawn = dice.between(LOWEST_CEILING, HIGHEST_CEILING);
        ceiling =
                dice.happens(CAREFREE)
                        ? Double.MAX_VALUE
                        : Math.max(drawn, ABOVE_START * listed.traits().price());
        next = listed.isCompany() ? listed.life().from() + dice.from(1, MONTH) : Integer.MAX_VALUE;
    }

    /// The session of the next meeting.
    int due() {
        return next;
    }

    /// New price per old price from this session on, 1 if nothing is split.
    double meet(double price, boolean possible) {
        next += MONTH;
        languished = price < LEAST_PRICE ? languished + 1 : 0;
        if (possible && price > ceiling) {
            return 1.0 / forward(price);
        }
        return possible && languished >= PATIENCE ? reverse(price) : 1;
    }

    private static int forward(double price) {
        int chosen = FORWARD.length - 1;
        while (chosen > 0 && price / FORWARD[chosen - 1] < AFFORDABLE) {
            chosen--;
        }
        return FORWARD[chosen];
    }

    private static int reverse(double price) {
        int chosen = 0;
        while (chosen < REVERSE.length - 1 && price * REVERSE[chosen] < RESPECTABLE) {
            chosen++;
        }
        return REVERSE[chosen];
    }
}
