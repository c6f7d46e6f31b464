package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// US dollars that we owe or may spend, never less than none.
///
/// Kept are whole millionths; what is finer is rounded up, so that no sum of ours is below the
/// bill.
///
/// @param dollars ≥ 0, six decimals
public record Usd(BigDecimal dollars) implements Comparable<Usd> {

    public static final Usd ZERO = new Usd(BigDecimal.ZERO);

    private static final int DECIMALS = 6;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    public Usd {
        if (dollars.signum() < 0) {
            throw new IllegalArgumentException("less than no dollars: " + dollars);
        }
        dollars = dollars.setScale(DECIMALS, RoundingMode.UP);
    }

    /// An amount as it is written.
    ///
    /// @param amount such as `0.001`
    public static Usd of(String amount) {
        return new Usd(new BigDecimal(amount));
    }

    /// An amount as databases keep it.
    ///
    /// @param micros millionths of a dollar
    public static Usd ofMicros(long micros) {
        return new Usd(BigDecimal.valueOf(micros, DECIMALS));
    }

    /// A part that must not be exceeded, rounded down.
    static Usd atMost(BigDecimal dollars) {
        return new Usd(dollars.setScale(DECIMALS, RoundingMode.DOWN));
    }

    /// Millionths of a dollar.
    public long micros() {
        return dollars.movePointRight(DECIMALS).longValueExact();
    }

    public Usd plus(Usd other) {
        return new Usd(dollars.add(other.dollars));
    }

    /// What is left of it; none where the other is more.
    public Usd less(Usd other) {
        return new Usd(dollars.subtract(other.dollars).max(BigDecimal.ZERO));
    }

    public Usd times(long count) {
        return new Usd(dollars.multiply(BigDecimal.valueOf(count)));
    }

    /// Which fraction it is of another, which must not be zero; above one if it is more.
    public double shareOf(Usd whole) {
        return dollars.doubleValue() / whole.dollars.doubleValue();
    }

    /// Whether it is nothing.
    public boolean none() {
        return dollars.signum() == 0;
    }

    public boolean exceeds(Usd other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Usd other) {
        return dollars.compareTo(other.dollars);
    }

    /// As people read it: to the nearest cent, and what is below one as it is.
    @Override
    public String toString() {
        return none() || dollars.compareTo(CENT) >= 0
                ? dollars.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : dollars.stripTrailingZeros().toPlainString();
    }
}
