package dev.nightdesk.cli;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.cli.Eve.Stand;
import dev.nightdesk.source.simulated.served.Overseer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a night has left for those who come after it.
///
/// @param published hash of all that is published
/// @param rows by table
/// @param running executions and steps that are said to be at work
record Legacy(
        Exports exports,
        String published,
        Map<String, Long> rows,
        List<List<String>> running,
        Bill bill) {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'";

    /// Who comes to the same end by one run more leaves more of these.
    private static final String OF_RUNS = "batch_.*|flyway_.*|provider_call|run_cost|metric_.*";

    private static final String PUBLICATIONS =
            """
            select session, model_version, universe, analysed, excluded, failed, coverage
            from publication order by session
            """;

    private static final String RECOMMENDATIONS =
            """
            select r.session, m.ticker, r.model_version, r.rating, r.score, r.confidence, r.entry,
              r.target, r.stop, r.horizon_days, r.no_opinion_reason, r.max_weight,
              r.contributions
            from publication p
            join recommendation r on r.session = p.session and r.model_version = p.model_version
            join universe_member m on m.session = r.session and m.instrument_id = r.instrument_id
            order by r.session, m.instrument_id
            """;

    /// What is published is counted once, whatever dies.
    private static final String COUNTED =
            """
            select metric, labels, total from metric_total
            where metric in ('stocks_analyzed_total', 'recommendations_generated_total')
            order by metric, labels
            """;

    private static final String RUNNING =
            """
            select 'execution', job_execution_id, status from batch_job_execution
            where status not in ('COMPLETED', 'FAILED')
            union all
            select step_name, job_execution_id, status from batch_step_execution
            where status not in ('COMPLETED', 'FAILED')
            """;

    static Legacy of(Stand stand) {
        Snapshot tables = stand.tables();
        return new Legacy(
                stand.nightdesk().exports(Eve.NIGHT),
                hash(
                        Stream.of(PUBLICATIONS, RECOMMENDATIONS, COUNTED)
                                .map(query -> tables.rows(query).toString())
                                .collect(Collectors.joining("\n"))),
                rows(tables),
                tables.rows(RUNNING),
                Bill.of(tables, new Overseer(stand.market().address()).state()));
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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
        Map<String, Long> rows = new TreeMap<>();
        tables.rows(counts).forEach(row -> rows.put(row.getFirst(), Long.valueOf(row.getLast())));
        return rows;
    }

    /// Wherein it is not what a night that nobody disturbed leaves; empty if it is.
    ///
    /// @param before calls in the ledger before the night
    /// @param underWay calls that may have been made once more
    List<String> unlike(Legacy whole, Map<String, Long> before, Map<String, Long> underWay) {
        return Stream.of(
                        exports.unlike(whole.exports).stream(),
                        Stream.of(published)
                                .filter(hash -> !hash.equals(whole.published))
                                .map(hash ->
                                        "published " + hash + " instead of " + whole.published),
                        otherRows(whole),
                        running.stream().map(one -> "still at work: " + one),
                        bill.faults(whole.bill, before, underWay))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> otherRows(Legacy whole) {
        return whole.rows.keySet().stream()
                .filter(table -> !Objects.equals(rows.get(table), whole.rows.get(table)))
                .map(table ->
                        "%s has %d rows instead of %d"
                                .formatted(table, rows.get(table), whole.rows.get(table)));
    }
}
