package dev.nightdesk.cli;

import dev.nightdesk.source.simulated.served.Overseer.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls as the ledger has them and as the server has counted them, by provider.
///
/// @param ledger all calls there ever were
/// @param served calls of the night
/// @param violations calls that were too many, as the server saw it
record Bill(Map<String, Long> ledger, Map<String, Long> served, int violations) {

    static Bill of(Snapshot tables, State state) {
        return new Bill(
                ledger(tables),
                state.calls().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        provider -> provider,
                                        provider -> (long) state.calls(provider))),
                state.violations().values().stream().mapToInt(Integer::intValue).sum());
    }

    /// All calls in a ledger.
    static Map<String, Long> ledger(Snapshot tables) {
        return calls(tables, "");
    }

    /// Calls that were under way when their process died.
    static Map<String, Long> underWay(Snapshot tables) {
        return calls(tables, "where outcome = 'RESERVED'");
    }

    private static Map<String, Long> calls(Snapshot tables, String which) {
        Map<String, Long> calls = new TreeMap<>();
        tables.rows(
                        "select provider, count(*) from provider_call %s group by provider"
                                .formatted(which))
                .forEach(row -> calls.put(row.getFirst(), Long.parseLong(row.getLast())));
        return calls;
    }

    /// What is wrong with it: a call that the server has seen and the ledger has not, or a call
    /// that nobody had to make. Those that were under way may have been made once more.
    ///
    /// @param whole of a night that nobody disturbed
    /// @param before calls in the ledger before the night
    Stream<String> faults(Bill whole, Map<String, Long> before, Map<String, Long> underWay) {
        return Stream.of(
                        excess(
                                "served %2$d calls of %1$s; the ledger has %3$d",
                                provider -> count(served, provider),
                                provider -> count(ledger, provider) - count(before, provider)),
                        excess(
                                "the ledger has %2$d calls of %1$s, instead of at most %3$d",
                                provider -> count(ledger, provider),
                                provider ->
                                        count(whole.ledger, provider) + count(underWay, provider)),
                        violations == 0
                                ? List.<String>of()
                                : List.of("calls beyond a quota: " + violations))
                .flatMap(List::stream);
    }

    private List<String> excess(
            String words, ToLongFunction<String> calls, ToLongFunction<String> most) {
        return served.keySet().stream()
                .filter(provider -> calls.applyAsLong(provider) > most.applyAsLong(provider))
                .map(provider ->
                        words.formatted(
                                provider, calls.applyAsLong(provider), most.applyAsLong(provider)))
                .toList();
    }

    private static long count(Map<String, Long> calls, String provider) {
        return calls.getOrDefault(provider, 0L);
    }
}
