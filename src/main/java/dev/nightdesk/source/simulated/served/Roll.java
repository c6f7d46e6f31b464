package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.simulated.SimulatedListing;
import dev.nightdesk.source.simulated.SimulatedListing.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// All listings there ever are, each under the same numbers for ever.
final class Roll {

    private static final int FIRST_CIK = 1_000_003;

    /// Numbers of real companies have gaps.
    private static final int CIK_STEP = 7;

    private static final int COMPANY = 101;
    private static final int FUND = 102;

    private final List<Enrolled> enrolled = new ArrayList<>();
    private final Map<String, Enrolled> bySymbol = new HashMap<>();
    private final Map<Integer, Enrolled> byCik = new HashMap<>();

    Roll(List<SimulatedListing> listings) {
        Map<Long, Integer> ciks = ciks(listings);
        for (SimulatedListing listing : listings) {
            enroll(listing, Optional.ofNullable(ciks.get(listing.issuer())));
        }
    }

    private static Map<Long, Integer> ciks(List<SimulatedListing> listings) {
        Map<Long, Integer> ciks = new HashMap<>();
        for (SimulatedListing listing : listings) {
            if (listing.kind() == ListingKind.COMMON_STOCK) {
                ciks.put(listing.key(), FIRST_CIK + CIK_STEP * ciks.size());
            }
        }
        return ciks;
    }

    private void enroll(SimulatedListing listing, Optional<Integer> cik) {
        OptionalInt number = cik.map(OptionalInt::of).orElse(OptionalInt.empty());
        Enrolled entry = new Enrolled(enrolled.size(), listing, number, exchange(listing));
        enrolled.add(entry);
        listing.names().forEach(named -> bySymbol.put(named.symbol(), entry));
        if (entry.isStock()) {
            byCik.put(number.orElseThrow(), entry);
        }
    }

    private static Exchange exchange(SimulatedListing listing) {
        double share = Lot.share(listing.issuer(), COMPANY);
        return switch (listing.kind()) {
            case ETF, BOND_FUND, TEST_ISSUE ->
                    Lot.share(listing.key(), FUND) < 0.25 ? Exchange.NASDAQ : Exchange.ARCA;
            case PREFERRED -> share < 0.9 ? Exchange.NYSE : Exchange.AMERICAN;
            default -> company(share);
        };
    }

    private static Exchange company(double share) {
        return share < 0.45 ? Exchange.NASDAQ : share < 0.9 ? Exchange.NYSE : Exchange.AMERICAN;
    }

    Enrolled at(int order) {
        return enrolled.get(order);
    }

    List<Enrolled> all() {
        return enrolled;
    }

    /// Whoever has, had or will have a symbol; symbols are never given twice.
    Enrolled of(String symbol) {
        return Objects.requireNonNull(bySymbol.get(symbol), symbol);
    }

    /// Whoever has a symbol on an epoch day.
    Optional<Enrolled> of(String symbol, int day) {
        return Optional.ofNullable(bySymbol.get(symbol))
                .filter(entry -> entry.listing().isListed(day))
                .filter(entry -> entry.symbol(day).equals(symbol));
    }

    /// The stock of a company.
    Optional<Enrolled> company(int cik) {
        return Optional.ofNullable(byCik.get(cik));
    }

    /// The companies' stocks, in the order of the roll.
    Stream<Enrolled> companies() {
        return enrolled.stream().filter(Enrolled::isStock);
    }

    Stream<Enrolled> listed(int day) {
        return enrolled.stream().filter(entry -> entry.listing().isListed(day));
    }

    /// The name as exchanges write it, which ends with what it is: `… - Warrants`.
    String title(Enrolled entry, int day) {
        Named own = entry.listing().named(day);
        if (entry.cik().isEmpty()) {
            return own.name();
        }
        Named company = company(entry.cik().getAsInt()).orElseThrow().listing().named(day);
        String rest = own.plainName().substring(company.plainName().length()).strip();
        return company.name() + " - " + (rest.isEmpty() ? "Common Stock" : rest);
    }
}
