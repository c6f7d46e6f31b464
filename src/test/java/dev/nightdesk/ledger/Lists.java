package dev.nightdesk.ledger;

import dev.nightdesk.ledger.Subscription.Per;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Price lists for tests.
final class Lists {

    static final LocalDate READ = LocalDate.of(2026, 1, 1);

    private Lists() {}

    static Price dollars(String amount) {
        return price(amount, "USD", READ);
    }

    static Price price(String amount, String currency, LocalDate from) {
        return new Price(from, new BigDecimal(amount), currency, "a page", READ);
    }

    /// A server of 31 dollars a month with backups at 20 %, a domain of 12 a year, free calls.
    static PriceList simple() {
        return of(List.of(dollars("31")), Map.of());
    }

    static PriceList of(List<Price> server, Map<String, List<Price>> currencies) {
        return of(server, currencies, "domain");
    }

    /// With a subscription of another name.
    static PriceList subscribing(String name) {
        return of(List.of(dollars("31")), Map.of(), name);
    }

    private static PriceList of(
            List<Price> server, Map<String, List<Price>> currencies, String subscription) {
        Map<String, CallPrice> calls = new LinkedHashMap<>();
        calls.put("massive", new CallPrice("free", List.of(dollars("0"))));
        calls.put("finnhub", new CallPrice("free", List.of(dollars("0"))));
        return new PriceList(
                new BigDecimal("50"),
                new Brakes(new BigDecimal("0.80"), new BigDecimal("0.95")),
                90,
                currencies,
                new Server("small", Map.of("small", plan(server), "big", plan(large()))),
                new Storage("b2", new BigDecimal("12"), Map.of("b2", place())),
                Map.of(
                        subscription,
                        new Subscription("a domain", Per.YEAR, List.of(dollars("12")))),
                calls,
                services());
    }

    private static Server.Plan plan(List<Price> prices) {
        return new Server.Plan(
                "a server",
                new BigDecimal("2"),
                4096,
                prices,
                prices.stream().map(Lists::fifth).toList());
    }

    private static Price fifth(Price one) {
        BigDecimal amount = one.amount().multiply(new BigDecimal("0.20"));
        return new Price(one.from(), amount, one.currency(), one.source(), one.read());
    }

    private static List<Price> large() {
        return List.of(dollars("60"));
    }

    private static Storage.Place place() {
        return new Storage.Place("B2", new BigDecimal("10"), List.of(dollars("0.25")));
    }

    private static Map<String, Service> services() {
        Map<String, Service> services = new LinkedHashMap<>();
        services.put("postgres", new Service(new BigDecimal("1.0"), 1024));
        services.put("prometheus", new Service(new BigDecimal("0.5"), 1024));
        return services;
    }
}
