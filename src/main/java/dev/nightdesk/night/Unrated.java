package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ShareClass;
import dev.nightdesk.market.Universe;
import dev.nightdesk.store.Asked;
import dev.nightdesk.store.SearchStore.Wanted;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says why a ticker has no rating in a session: the listing was not rated, or there is none.
record Unrated(Stores stores, LocalDate session) {

    private static final int NEAR = 3;

    Refused refused(String ticker) {
        List<Listing> members =
                stores.universes().find(session).map(Universe::members).orElse(List.of());
        return members.stream()
                .filter(member ->
                        ShareClass.of(member.ticker().symbol()).equals(ShareClass.of(ticker)))
                .findFirst()
                .map(this::notRated)
                .orElseGet(() -> unknown(ticker, members));
    }

    private Refused notRated(Listing member) {
        return new Refused(
                Objection.NOT_RATED,
                "%s (%s) was not rated for %s: %s"
                        .formatted(member.ticker(), member.name(), session, whyNot(member)),
                "nightdesk failures");
    }

    private String whyNot(Listing member) {
        return member.kind().isAnalysed()
                ? stores.analyses()
                        .exclusion(session, member.instrumentId())
                        .orElse("its analysis failed")
                : "it is excluded as " + member.kind();
    }

    private Refused unknown(String ticker, List<Listing> members) {
        List<String> near = near(ticker, members);
        return new Refused(
                Objection.TICKER,
                "unknown ticker '%s' in the universe of %s%s"
                        .formatted(
                                ticker,
                                session,
                                near.isEmpty()
                                        ? ""
                                        : "; perhaps you mean " + String.join(" or ", near)),
                "nightdesk export analysis --session " + session + " lists all");
    }

    /// Those that are called so, then those whose ticker is spelled nearly so.
    private List<String> near(String ticker, List<Listing> members) {
        Map<String, Listing> bySymbol =
                members.stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.ticker().symbol(),
                                        Function.identity(),
                                        (one, other) -> one));
        Stream<String> called = called(ticker, bySymbol.keySet()).stream();
        Stream<String> spelled = new NearTickers(ticker).among(bySymbol.keySet()).stream();
        return Stream.concat(called, spelled)
                .distinct()
                .limit(NEAR)
                .flatMap(symbol -> Optional.ofNullable(bySymbol.get(symbol)).stream())
                .map(Unrated::words)
                .toList();
    }

    private List<String> called(String typed, Set<String> symbols) {
        Wanted wanted = new Wanted(Asked.parse(typed), "", Optional.of(symbols), 2);
        return stores.search().companies(wanted).stream().map(found -> found.symbol()).toList();
    }

    private static String words(Listing member) {
        String symbol = member.ticker().symbol();
        boolean isNamed = !member.name().isBlank() && !member.name().equals(symbol);
        return isNamed ? symbol + " (" + member.name() + ")" : symbol;
    }
}
