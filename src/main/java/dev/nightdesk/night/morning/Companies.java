package dev.nightdesk.night.morning;

import dev.nightdesk.market.ShareClass;
import dev.nightdesk.report.page.Brought;
import dev.nightdesk.store.ReportStore.Company;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What imported files tell of companies; markets write classes of shares differently.
final class Companies {

    private final Map<String, Company> bySymbol = new HashMap<>();

    Companies(Map<String, Company> all) {
        all.forEach((symbol, company) -> bySymbol.putIfAbsent(ShareClass.of(symbol), company));
    }

    private Optional<Company> of(String ticker) {
        return Optional.ofNullable(bySymbol.get(ShareClass.of(ticker)));
    }

    /// The market's own name, else that of a file, else none.
    String name(String ticker, String given) {
        return isName(ticker, given) ? given : named(ticker, given).map(Company::name).orElse("");
    }

    private static boolean isName(String ticker, String given) {
        return !given.isEmpty() && !given.equals(ticker);
    }

    private Optional<Company> named(String ticker, String given) {
        return of(ticker).filter(one -> !isName(ticker, given) && isName(ticker, one.name()));
    }

    /// When it was called so; empty where the market says it or nobody does.
    Optional<LocalDate> since(String ticker, String given) {
        return named(ticker, given).map(Company::named);
    }

    /// Empty if unknown.
    Optional<Brought> sector(String ticker) {
        return of(ticker)
                .filter(one -> !one.sector().isEmpty())
                .map(one -> new Brought(one.sector(), one.known()));
    }

    /// Sector and industry; empty if unknown.
    Optional<Brought> business(String ticker) {
        return of(ticker)
                .map(one -> new Brought(business(one), one.known()))
                .filter(one -> !one.words().isEmpty());
    }

    private static String business(Company one) {
        return Stream.of(one.sector(), one.industry())
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
