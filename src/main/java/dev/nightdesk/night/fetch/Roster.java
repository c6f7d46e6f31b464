package dev.nightdesk.night.fetch;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.FormerSymbol;
import dev.nightdesk.store.DirectoryStore;
import dev.nightdesk.store.DirectoryStore.Entry;
import dev.nightdesk.store.DirectoryStore.Identity;
import dev.nightdesk.store.DirectoryStore.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The listings of a session, put together from what several directories say of them. A listing is
/// recognised under a new symbol by its FIGI.
public final class Roster {

    private final Map<String, Entry> reference = new HashMap<>();
    private final Map<String, Entry> companies = new HashMap<>();
    private final Map<String, Entry> listed = new TreeMap<>();
    private final List<Entry> delisted = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();
    private final int from;
    private final int day;
    private final int before;

    /// @param from epoch day from which listings are wanted
    /// @param before epoch day of the session before
    private Roster(DirectoryStore directory, LocalDate session, int from, int before) {
        this.from = from;
        this.before = before;
        this.day = (int) session.toEpochDay();
        directory.known().forEach(one -> one.figi().ifPresent(figi -> known.put(figi, one)));
        directory
                .entries(FeedNames.COMPANY_TICKERS, session)
                .forEach(one -> companies.put(one.symbol(), one));
        for (Entry one : directory.entries(FeedNames.TICKERS, session)) {
            if (one.lastDay().isEmpty()) {
                reference.put(one.symbol(), one);
            } else {
                delisted.add(one);
            }
        }
        for (String feed : FeedNames.DIRECTORIES) {
            directory.entries(feed, session).forEach(one -> listed.put(one.symbol(), one));
        }
        if (listed.isEmpty()) {
            listed.putAll(reference);
        }
    }

    /// Reads the directories as they were last seen up to a session.
    public static Roster of(DirectoryStore directory, LocalDate session, int from, int before) {
        return new Roster(directory, session, from, before);
    }

    /// The listings, ascending by symbol; those delisted within the span too.
    public List<DeliveredListing> listings() {
        Map<String, List<FormerSymbol>> formerly = new HashMap<>();
        Map<String, DeliveredListing> all = new TreeMap<>();
        Map<String, String> symbolOf = new HashMap<>();
        listed.keySet()
                .forEach(symbol -> figi(symbol).ifPresent(figi -> symbolOf.put(figi, symbol)));
        for (Entry gone : delisted) {
            Optional<String> now = gone.figi().map(symbolOf::get);
            int last = gone.lastDay().orElseThrow();
            if (now.isPresent()) {
                formerly.computeIfAbsent(now.get(), any -> new ArrayList<>())
                        .add(new FormerSymbol(gone.symbol(), last - 1));
            } else if (last >= from && !listed.containsKey(gone.symbol())) {
                all.put(gone.symbol(), delivered(gone, first(gone), last, List.of()));
            }
        }
        symbolOf.forEach((figi, symbol) -> renamed(figi, symbol, formerly));
        listed.forEach((symbol, entry) ->
                all.put(
                        symbol,
                        delivered(
                                entry,
                                first(entry),
                                day,
                                formerly.getOrDefault(symbol, List.of()))));
        return List.copyOf(all.values());
    }

    /// A listing that is known by a symbol which no directory has any more.
    private void renamed(String figi, String symbol, Map<String, List<FormerSymbol>> formerly) {
        Known one = known.get(figi);
        if (one != null && !one.ticker().equals(symbol) && !listed.containsKey(one.ticker())) {
            List<FormerSymbol> given = formerly.computeIfAbsent(symbol, any -> new ArrayList<>());
            if (given.stream().noneMatch(former -> former.symbol().equals(one.ticker()))) {
                given.add(new FormerSymbol(one.ticker(), before));
            }
        }
    }

    private int first(Entry entry) {
        return Math.max(from, entry.firstDay().orElse(from));
    }

    private static DeliveredListing delivered(
            Entry entry, int first, int last, List<FormerSymbol> formerly) {
        List<FormerSymbol> inOrder =
                formerly.stream().sorted(Comparator.comparingInt(FormerSymbol::lastDay)).toList();
        return new DeliveredListing(
                entry.symbol(),
                entry.name(),
                entry.kind().orElse(ListingKind.COMMON_STOCK),
                Math.min(first, last),
                last,
                inOrder);
    }

    /// By what the listings are known elsewhere.
    ///
    /// @param ids permanent ids by current symbol
    public List<Identity> identities(Map<Ticker, Integer> ids) {
        List<Identity> identities = new ArrayList<>();
        for (String symbol : listed.keySet()) {
            Integer id = ids.get(new Ticker(symbol));
            if (id != null && (figi(symbol).isPresent() || cik(symbol).isPresent())) {
                identities.add(new Identity(id, figi(symbol), cik(symbol)));
            }
        }
        return identities;
    }

    private Optional<String> figi(String symbol) {
        return Optional.ofNullable(reference.get(symbol)).flatMap(Entry::figi);
    }

    private OptionalInt cik(String symbol) {
        Entry company = companies.get(symbol);
        if (company != null && company.cik().isPresent()) {
            return company.cik();
        }
        Entry entry = reference.get(symbol);
        return entry == null ? OptionalInt.empty() : entry.cik();
    }
}
