package dev.nightdesk.store;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.store.NewsStore.Filed;
import dev.nightdesk.store.ProfileStore.Told;
import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Headline;
import dev.nightdesk.store.SearchStore.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A few companies and headlines to be searched.
abstract class SearchContract extends StoreContract {

    static final int DAY_OF_FILE = day(LocalDate.of(2015, 12, 31));

    SearchContract(Server server) {
        super(server);
    }

    static Told told(String symbol, String name, String sector, String description, int standing) {
        return new Told(symbol, name, "NYQ", sector, "", description, standing, DAY_OF_FILE);
    }

    void describeSome() {
        stores.profiles()
                .describe(
                        List.of(
                                told("ORCH", "Orchard Inc.", "Technology", "Makes telephones.", 9),
                                told("ORC.F", "Orchard Inc.", "Technology", "Makes telephones.", 5),
                                told(
                                        "ORH",
                                        "Orchard Hospitality REIT, Inc.",
                                        "Real Estate",
                                        "Owns hotels, some near orchards.",
                                        6),
                                told(
                                        "ESTL",
                                        "The Estélle Company",
                                        "Consumer Defensive",
                                        "Sells crème brûlée in lunch boxes.",
                                        7),
                                told(
                                        "SO",
                                        "The Southwind Company",
                                        "Utilities",
                                        "Sells wind power; owns no hotels.",
                                        8),
                                told(
                                        "BOX",
                                        "Boxed Lunch Corp",
                                        "Consumer Defensive",
                                        "Packs boxes. Lunch is served to telephones.",
                                        4)));
    }

    List<Found> find(String typed) {
        return find(typed, "", Optional.empty());
    }

    List<Found> find(String typed, String sector, Optional<Set<String>> only) {
        return stores.search().companies(new Wanted(Asked.parse(typed), sector, only, 10));
    }

    List<String> symbols(String typed) {
        return find(typed).stream().map(Found::symbol).toList();
    }

    void file(String id, String headline, long daysAgo, Set<Integer> about) {
        Instant at = NOW.minus(daysAgo, ChronoUnit.DAYS);
        stores.news().store(List.of(new Filed(new NewsItem(id, at, "Wire", headline, ""), about)));
    }

    List<String> headlines(String typed, int days) {
        return stores
                .search()
                .news(Asked.parse(typed), NOW.minus(days, ChronoUnit.DAYS), 10)
                .stream()
                .map(Headline::snippet)
                .toList();
    }
}
