package dev.nightdesk.night.morning;

import dev.nightdesk.store.ReportStore.Company;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What imported files tell of companies; markets write classes of shares differently.
final class Companies {

    private final Map<String, Company> bySymbol = new HashMap<>();

    Companies(Map<String, Company> all) {
        all.forEach((symbol, company) -> bySymbol.putIfAbsent(plain(symbol), company));
    }

    private static String plain(String symbol) {
        return symbol.replace('.', '-').replace('/', '-');
    }

    private Optional<Company> of(String ticker) {
        return Optional.ofNullable(bySymbol.get(plain(ticker)));
    }

    /// The market's own name, else that of a file, else none.
    String name(String ticker, String given) {
        return given.isEmpty() || given.equals(ticker)
                ? of(ticker).map(Company::name).filter(name -> !name.equals(ticker)).orElse("")
                : given;
    }

    /// Empty if unknown.
    Optional<String> sector(String ticker) {
        return of(ticker).map(Company::sector).filter(sector -> !sector.isEmpty());
    }

    /// Sector and industry; empty if unknown.
    String business(String ticker) {
        return of(ticker).stream()
                .flatMap(one -> Stream.of(one.sector(), one.industry()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The youngest day on which sectors were so.
    Optional<LocalDate> sectorsKnown() {
        return bySymbol.values().stream()
                .filter(one -> !one.sector().isEmpty())
                .map(Company::known)
                .max(Comparator.naturalOrder());
    }
}
