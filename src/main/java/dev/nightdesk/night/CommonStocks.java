package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Universe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The tickers of a session's universe, as people type them: where there is none in lower case, the
/// one in upper case is meant.
final class CommonStocks {

    private final LocalDate session;
    private final Map<String, Listing> members = new HashMap<>();

    CommonStocks(LocalDate session, Universe universe) {
        this.session = session;
        universe.members().forEach(member -> members.put(member.ticker().symbol(), member));
    }

    /// The listings meant, each once; all of them are of a kind that is rated.
    ///
    /// @throws Refused if a ticker is unknown or of another kind
    Collection<Listing> rated(List<String> typed) {
        Set<Listing> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String ticker : typed) {
            find(ticker.strip()).ifPresentOrElse(found::add, () -> unknown.add(ticker));
        }
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
        List<Listing> unrated =
                found.stream().filter(listing -> !listing.kind().isAnalysed()).toList();
        if (!unrated.isEmpty()) {
            throw unrated(unrated);
        }
        return found;
    }

    private Optional<Listing> find(String ticker) {
        return Optional.ofNullable(members.get(ticker))
                .or(() -> Optional.ofNullable(members.get(ticker.toUpperCase(Locale.ROOT))));
    }

    private Refused unknown(List<String> tickers) {
        return new Refused(
                Objection.TICKER,
                "unknown %s in the universe of %s: %s"
                        .formatted(
                                tickers.size() == 1 ? "ticker" : "tickers",
                                session,
                                tickers.stream()
                                        .map(ticker -> "'" + ticker + "'")
                                        .collect(Collectors.joining(", "))),
                "nightdesk export analysis --session " + session + " lists all");
    }

    private static Refused unrated(List<Listing> listings) {
        return new Refused(
                Objection.NOT_RATED,
                "only common stocks are rated: "
                        + listings.stream()
                                .map(one -> one.ticker().symbol() + " is excluded as " + one.kind())
                                .collect(Collectors.joining(", ")),
                "nightdesk rerun with common stocks only");
    }
}
