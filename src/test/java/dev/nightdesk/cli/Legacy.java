package dev.nightdesk.cli;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.cli.Eve.Stand;
import dev.nightdesk.source.simulated.served.Overseer;
import dev.nightdesk.source.simulated.served.Overseer.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a night has left for those who come after it.
///
/// @param published hash of all that is published
/// @param rows by table
/// @param ledger all calls, by provider
/// @param served calls of this night as the server counted them, by provider
/// @param violations calls that were too many, as the server saw it
record Legacy(
        Exports exports,
        String published,
        Map<String, Long> rows,
        Map<String, Long> ledger,
        Map<String, Long> served,
        int violations) {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'";

    /// A run more leaves more of these.
    private static final String OF_RUNS = "batch_.*|flyway_.*|provider_call";

    private static final String PUBLICATIONS =
            """
            select session, model_version, universe, analysed, excluded, failed, coverage
            from publication order by session
            """;

    private static final String RECOMMENDATIONS =
            """
            select r.session, m.ticker, r.model_version, r.rating, r.score, r.confidence, r.entry,
              r.target, r.stop, r.horizon_days, r.no_opinion_reason, r.contributions
            from publication p
            join recommendation r on r.session = p.session and r.model_version = p.model_version
            join universe_member m on m.session = r.session and m.instrument_id = r.instrument_id
            order by r.session, m.instrument_id
            """;

    private static final String CALLS =
            "select provider, count(*) from provider_call %s group by provider";

    static Legacy of(Stand stand) {
        Snapshot tables = stand.tables();
        State state = new Overseer(stand.market().address()).state();
        return new Legacy(
                stand.nightdesk().exports(Eve.NIGHT),
                hash(tables),
                rows(tables),
                calls(tables, ""),
                state.calls().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        provider -> provider,
                                        provider -> (long) state.calls(provider))),
                state.violations().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String hash(Snapshot tables) {
        String all = tables.rows(PUBLICATIONS) + "\n" + tables.rows(RECOMMENDATIONS);
        try {
            byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> rows(Snapshot tables) {
        String counts =
                tables.rows(TABLES).stream()
                        .map(List::getFirst)
                        .filter(table -> !table.matches(OF_RUNS))
                        .map(table -> "select '%s', count(*) from %s".formatted(table, table))
                        .collect(Collectors.joining(" union all "));
        return counted(tables.rows(counts));
    }

    private static Map<String, Long> calls(Snapshot tables, String which) {
        return counted(tables.rows(CALLS.formatted(which)));
    }

    private static Map<String, Long> counted(List<List<String>> rows) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(row.getFirst(), Long.parseLong(row.getLast())));
        return counts;
    }

    /// All calls in a ledger, by provider.
    static Map<String, Long> ledger(Snapshot tables) {
        return calls(tables, "");
    }

    /// Calls that were under way when their process died, by provider.
    static Map<String, Long> underWay(Snapshot tables) {
        return calls(tables, "where outcome = 'RESERVED'");
    }

    /// Wherein it is not what a night that nobody disturbed leaves; empty if it is.
    ///
    /// @param before calls in the ledger before the night
    /// @param underWay calls that may have been made once more
    List<String> unlike(Legacy whole, Map<String, Long> before, Map<String, Long> underWay) {
        List<String> unlike = new ArrayList<>(exports.unlike(whole.exports));
        if (!published.equals(whole.published)) {
            unlike.add("published " + published + " instead of " + whole.published);
        }
        whole.rows.forEach((table, count) -> {
            if (!count.equals(rows.get(table))) {
                unlike.add(table + " has " + rows.get(table) + " rows instead of " + count);
            }
        });
        ledger.forEach((provider, count) -> {
            long made = count - before.getOrDefault(provider, 0L);
            long most =
                    whole.ledger.getOrDefault(provider, 0L)
                            - before.getOrDefault(provider, 0L)
                            + underWay.getOrDefault(provider, 0L);
            if (made < served.getOrDefault(provider, 0L) || made > most) {
                unlike.add(
                        "ledger: %d calls of %s; %d served, at most %d expected"
                                .formatted(made, provider, served.get(provider), most));
            }
        });
        if (violations > 0) {
            unlike.add("calls beyond a quota: " + violations);
        }
        return unlike;
    }
}
