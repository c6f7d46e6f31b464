package dev.nightdesk.store;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When calls were reserved, and whether that was too often.
final class Instants {

    private Instants() {}

    /// Of every call of a provider, ascending.
    static List<Instant> of(Database database, String provider) {
        return Tables.jdbc(database)
                .sql(
                        "select reserved_at from provider_call where provider = ? order by reserved_at")
                .param(provider)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /// The calls with which an interval holds more than its window may, in words.
    static List<String> overflows(Quota quota, List<Instant> calls) {
        return quota.windows().stream()
                .flatMap(window ->
                        switch (window) {
                            case Window.Sliding sliding -> overflows(sliding, calls);
                            case Window.Calendar calendar -> overflows(calendar, calls);
                        })
                .toList();
    }

    private static Stream<String> overflows(Window.Sliding window, List<Instant> calls) {
        return IntStream.range(window.calls(), calls.size())
                .filter(i ->
                        calls.get(i - window.calls()).plus(window.length()).isAfter(calls.get(i)))
                .mapToObj(i -> window.words() + " with " + calls.get(i));
    }

    private static Stream<String> overflows(Window.Calendar window, List<Instant> calls) {
        Map<Instant, Long> counts =
                calls.stream()
                        .map(window::start)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > window.calls())
                .map(count -> window.words() + " in that of " + count.getKey());
    }
}
