package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Feed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every feed there is, by provider and name, each with the place where its rows land.
final class Feeds {

    private final Map<String, Route<?>> routes = new TreeMap<>();

    /// A feed and where its rows go.
    record Route<T>(Feed<T> feed, Landing<T> landing) {}

    Feeds(List<Route<?>> all) {
        all.forEach(route -> routes.put(key(route.feed().provider(), route.feed().name()), route));
    }

    /// The route of a feed.
    ///
    /// @throws IllegalArgumentException if there is no such feed
    Route<?> of(String provider, String feed) {
        Route<?> route = routes.get(key(provider, feed));
        if (route == null) {
            throw new IllegalArgumentException("no such feed: " + key(provider, feed));
        }
        return route;
    }

    /// The feeds of a provider, by name.
    List<? extends Feed<?>> of(String provider) {
        return routes.values().stream()
                .map(Route::feed)
                .filter(feed -> feed.provider().equals(provider))
                .toList();
    }

    private static String key(String provider, String feed) {
        return provider + "/" + feed;
    }
}
