package dev.nightdesk.ledger;

/// The money of one month.
///
/// Looked at is what is committed: the fixed prices of the whole month, which come whatever we do,
/// and the calls reserved so far. As both lines are below the cap, calls never bring a bill above
/// it.
///
/// @param cap of the whole month
/// @param fixed prices of the whole month
public record Budget(Usd cap, Brakes brakes, Usd fixed) {

    public Budget {
        if (cap.none()) {
            throw new IllegalArgumentException("a cap above zero expected");
        }
    }

    /// The most that calls may cost in the month.
    ///
    /// @param needed whether they cannot be done without
    public Usd ceiling(boolean needed) {
        return brakes.line(cap, needed).less(fixed);
    }

    /// Whether one more call may be made.
    ///
    /// @param spent on calls of the month so far
    public boolean affords(Usd spent, Usd price, boolean needed) {
        return price.none() || !spent.plus(price).exceeds(ceiling(needed));
    }

    /// What the month will cost at least.
    ///
    /// @param spent on calls of the month so far
    public Usd committed(Usd spent) {
        return fixed.plus(spent);
    }

    /// What is forbidden by now.
    ///
    /// @param spent on calls of the month so far
    public Brake brake(Usd spent) {
        Usd committed = committed(spent);
        if (committed.compareTo(brakes.line(cap, true)) >= 0) {
            return Brake.PRICED;
        }
        return committed.compareTo(brakes.line(cap, false)) >= 0 ? Brake.OPTIONAL : Brake.NONE;
    }

    /// How it stands, in words, such as `48.00 of 50.00 dollars are committed this month (96.0 %)`.
    public String words(Usd spent) {
        Usd committed = committed(spent);
        return "%s of %s dollars are committed this month (%s)"
                .formatted(committed, cap, Percent.of(committed.shareOf(cap)));
    }

    /// What a brake forbids, in words.
    public String words(Brake brake) {
        return switch (brake) {
            case NONE -> "nothing is held back";
            case OPTIONAL ->
                    "no call with a price that can be done without above "
                            + Percent.of(brakes.optional().doubleValue());
            case PRICED ->
                    "no call with a price above " + Percent.of(brakes.priced().doubleValue());
        };
    }
}
