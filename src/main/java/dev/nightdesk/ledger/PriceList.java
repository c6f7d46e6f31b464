package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What everything costs, as `ops/prices.yaml` gives it.
///
/// @param cap dollars a month that all of it together may cost
/// @param brakes shares of the cap at which priced work stops
/// @param staleAfterDays a price in use that was read longer ago is to be read again
/// @param currencies what one unit of each costs in dollars
/// @param calls by provider; every provider is named, those that cost nothing too
/// @param services by name
public record PriceList(
        BigDecimal cap,
        Brakes brakes,
        int staleAfterDays,
        Map<String, List<Price>> currencies,
        Server server,
        Storage storage,
        Map<String, Subscription> subscriptions,
        Map<String, CallPrice> calls,
        Map<String, Service> services) {

    private static final String DOLLARS = "USD";

    public PriceList {
        if (cap.signum() <= 0) {
            throw new IllegalArgumentException("a cap above zero expected: " + cap);
        }
        currencies = Ordered.copyOf(currencies);
        currencies.forEach(PriceList::rates);
        subscriptions = Ordered.copyOf(subscriptions);
        calls = Ordered.copyOf(calls);
        services = Ordered.copyOf(services);
        expectApart(subscriptions.keySet(), calls.keySet());
        for (Dated one : all(currencies, server, storage, subscriptions, calls)) {
            expectKnown(one, currencies);
        }
    }

    /// Lines of the bill are told apart by their names.
    private static void expectApart(Set<String> subscriptions, Set<String> providers) {
        for (String name : subscriptions) {
            if (Charges.NAMES.contains(name) || providers.contains(name)) {
                throw new IllegalArgumentException(
                        "the subscription " + name + " is named like another line of the bill");
            }
        }
    }

    private static void expectKnown(Dated one, Map<String, List<Price>> currencies) {
        for (Price price : one.prices()) {
            if (!price.currency().equals(DOLLARS)) {
                Ordered.expect(currencies, price.currency());
            }
        }
    }

    /// What a unit of another currency costs is told in dollars, not in a third one.
    private static List<Price> rates(String currency, List<Price> prices) {
        if (prices.stream().anyMatch(one -> !one.currency().equals(DOLLARS))) {
            throw new IllegalArgumentException("not in dollars: the rate of " + currency);
        }
        return Price.ascending(currency, prices);
    }

    /// The prices of one thing.
    private record Dated(String what, List<Price> prices) {}

    private static List<Dated> all(
            Map<String, List<Price>> currencies,
            Server server,
            Storage storage,
            Map<String, Subscription> subscriptions,
            Map<String, CallPrice> calls) {
        List<Dated> all = new ArrayList<>();
        all.add(new Dated(server.chosen().what(), server.chosen().prices()));
        all.add(new Dated("backups of " + server.chosen().what(), server.chosen().backups()));
        all.add(new Dated(storage.chosen().what(), storage.chosen().prices()));
        subscriptions.values().forEach(one -> all.add(new Dated(one.what(), one.prices())));
        calls.forEach((name, one) -> all.add(new Dated("a call to " + name, one.prices())));
        currencies.forEach((name, prices) -> all.add(new Dated(name, prices)));
        return all;
    }

    /// A price in use, and what it is of.
    public record InUse(String what, Price price) {}

    /// The price in use that was read longest ago.
    public InUse oldest(LocalDate today) {
        return all(currencies, server, storage, subscriptions, calls).stream()
                .map(one -> new InUse(one.what(), Price.on(one.prices(), today)))
                .min(Comparator.comparing(one -> one.price().read()))
                .orElseThrow();
    }

    /// The price that was read longest ago, if that is too long.
    public Optional<InUse> stale(LocalDate today) {
        return Optional.of(oldest(today)).filter(one -> one.price().age(today) > staleAfterDays);
    }

    /// A price in dollars, not rounded.
    BigDecimal dollars(List<Price> prices, LocalDate day) {
        Price price = Price.on(prices, day);
        return price.currency().equals(DOLLARS)
                ? price.amount()
                : price.amount().multiply(rate(price.currency(), day));
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return Price.on(Ordered.get(currencies, currency), day).amount();
    }

    /// What one call costs on a day.
    ///
    /// @throws IllegalArgumentException for a provider that is not named: what is not known to be
    ///   free is not free
    public Usd call(String provider, LocalDate day) {
        Ordered.expect(calls, provider);
        return new Usd(dollars(Ordered.get(calls, provider).prices(), day));
    }

    /// Whether calls cost something at an instant.
    public boolean isPriced(String provider, Instant at) {
        return !call(provider, BillingCalendar.day(at)).none();
    }

    /// The prices of a provider's calls, paid from the month's money.
    public Tariff tariff(String provider) {
        Ordered.expect(calls, provider);
        return new Tariff(day -> call(provider, day), this::budget);
    }

    /// The money of a month.
    public Budget budget(YearMonth month) {
        Usd fixed =
                Charges.of(this).stream()
                        .map(one -> one.ofMonth(month))
                        .reduce(Usd.ZERO, Usd::plus);
        return new Budget(new Usd(cap), brakes, fixed);
    }

    /// The same with another plan of the server.
    ///
    /// @throws IllegalArgumentException if there is no such plan
    public PriceList onPlan(String name) {
        return with(cap, server.with(name), storage, calls);
    }

    /// The same with the copy in another place.
    ///
    /// @throws IllegalArgumentException if there is no such place
    public PriceList storedAt(String name) {
        return with(cap, server, storage.with(name), calls);
    }

    /// The same with another cap.
    public PriceList capped(BigDecimal dollars) {
        return with(dollars, server, storage, calls);
    }

    /// The same, if calls to a provider had always cost so much.
    ///
    /// @throws IllegalArgumentException if there is no such provider
    public PriceList calling(String provider, BigDecimal dollars) {
        Ordered.expect(calls, provider);
        CallPrice before = Ordered.get(calls, provider);
        Price first = before.prices().getFirst();
        Price other = new Price(first.from(), dollars, DOLLARS, "what if", first.read());
        Map<String, CallPrice> others = new LinkedHashMap<>(calls);
        others.put(provider, new CallPrice(before.what(), List.of(other)));
        return with(cap, server, storage, others);
    }

    private PriceList with(
            BigDecimal otherCap,
            Server otherServer,
            Storage otherStorage,
            Map<String, CallPrice> otherCalls) {
        return new PriceList(
                otherCap,
                brakes,
                staleAfterDays,
                currencies,
                otherServer,
                otherStorage,
                subscriptions,
                otherCalls,
                services);
    }
}
