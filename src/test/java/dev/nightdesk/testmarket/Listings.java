package dev.nightdesk.testmarket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Who is listed in the small market.
final class Listings {

    /// Tickers that careless readers take for a missing value or a truth value.
    static final List<String> MISLEADING = List.of("NA", "NAN", "TRUE");

    private Listings() {}

    /// Common stocks `S000`, `S001`, … and the misleading ones, then one of each other kind.
    static List<Listed> of(int stocks) {
        List<Listed> listings = new ArrayList<>();
        IntStream.range(0, stocks - MISLEADING.size())
                .mapToObj(Listings::stock)
                .forEach(listings::add);
        MISLEADING.forEach(
                symbol -> listings.add(new Listed(symbol, symbol + " Industries Inc.", "")));
        listings.add(new Listed("ZETF", "Whole Market ETF", "ETF"));
        listings.add(new Listed("ZWAR", "Zeta Corp.", "warrant"));
        listings.add(new Listed("ZUNI", "Zeta Corp.", "unit"));
        listings.add(new Listed("ZPRE", "Zeta Corp.", "preferred stock"));
        listings.add(new Listed("ZNOT", "Zeta Corp. 6.5% Notes due 2040", ""));
        listings.add(new Listed("ZVZZT", "Nasdaq Test Stock", ""));
        return listings;
    }

    static String symbol(int number) {
        return "S%03d".formatted(number);
    }

    private static Listed stock(int number) {
        String kind = number % 2 == 0 ? "common stock" : "";
        return new Listed(symbol(number), "Company %03d Inc.".formatted(number), kind);
    }
}
