package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A price from a day on, and where it is known from.
///
/// @param from the first day on which it holds, until another does
/// @param amount ≥ 0, before VAT
/// @param currency ISO 4217
/// @param source where it can be read
/// @param read on which day it was
public record Price(
        LocalDate from, BigDecimal amount, String currency, String source, LocalDate read) {

    public Price {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a price below zero: " + amount);
        }
    }

    /// Days since it was read.
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(read, today);
    }

    /// The price that holds on a day; before the first one that one.
    ///
    /// @param prices ascending
    static Price on(List<Price> prices, LocalDate day) {
        Price held = prices.getFirst();
        for (Price price : prices) {
            if (!price.from().isAfter(day)) {
                held = price;
            }
        }
        return held;
    }

    /// The same, in which there is one and all are in order.
    static List<Price> ascending(String of, List<Price> prices) {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("no price of " + of);
        }
        for (int i = 1; i < prices.size(); i++) {
            if (!prices.get(i).from().isAfter(prices.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "prices of %s are not ascending: %s".formatted(of, prices.get(i).from()));
            }
        }
        return List.copyOf(prices);
    }
}
