package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.Bar;
import dev.nightdesk.store.RetentionStore.Published;
import dev.nightdesk.store.RetentionStore.Rerun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What goes with a portion, and what does not.
class RetentionStoreIT extends StoreContract {

    private static final Instant OLD = NOW.minus(Duration.ofDays(400));

    private final RetentionStore retention = stores.retention();

    RetentionStoreIT(Server server) {
        super(server);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void execute(String statement, Object... values) {
        Tables.execute(database, String.format(Locale.ROOT, statement, values));
    }

    private List<String> texts(String query) {
        return Tables.jdbc(database).sql(query).query((row, n) -> row.getString(1)).list();
    }

    /// What is told beforehand is what is done; and it is done once.
    private static Map<String, Long> removed(Portion portion) {
        Map<String, Long> due = portion.due();
        assertThat(portion.remove()).isEqualTo(due);
        assertThat(portion.due().values()).allMatch(rows -> rows == 0);
        return due;
    }

    private void task(int id, String plan, String subject, String state, Instant finished) {
        execute(
                "insert into fetch_task (task_id, plan, round, name, provider, feed, subject, stage, origin, needed,"
                        + " calls, state, rows_read, rows_stored, rows_rejected, finished_at)"
                        + " values (%d, '%s', 1, 'finnhub/metric/%s', 'finnhub', 'metric', '%s', 'fetch', 'PLANNED', false,"
                        + " 1, '%s', 0, 0, 0, timestamp with time zone '%s')",
                id, plan, subject, subject, state, finished);
    }

    @Test
    void of_a_plan_stays_what_brought_a_session_and_what_was_last_for_its_subject() {
        task(1, "nightly:2015-05-27", "A", "DONE", OLD);
        task(2, "nightly:2015-05-27", "B", "DONE", OLD);
        task(3, "nightly:2015-05-27", "C", "MISSING", OLD);
        task(4, "nightly:2015-05-27", "D", "RELEASED", OLD);
        task(5, "nightly:2015-05-27", "E", "DONE", OLD);
        task(6, "nightly:2016-06-30", "A", "DONE", NOW);
        task(7, "nightly:2016-06-30", "B", "MISSING", NOW);
        task(8, "nightly:2016-06-30", "E", "DONE", NOW);
        execute("insert into fetch_task_session (task_id, session) values (5, date '2015-05-27')");
        execute(
                "insert into fetch_rejection (task_id, fault, row_count, sample) values (1, 'ODD', 1, 'x'), (5, 'ODD', 1, 'x')");
        assertThat(retention.plans()).extracting(RetentionStore.Plan::key).hasSize(2);
        assertThat(removed(retention.tasks("nightly:2015-05-27")))
                .isEqualTo(Map.of("fetch_rejection", 1L, "fetch_task", 3L));
        assertThat(texts("select subject from fetch_task order by task_id"))
                .containsExactly("B", "E", "A", "B", "E");
        assertThat(stores.callResults().done("finnhub", "metric")).containsOnlyKeys("A", "B", "E");
    }

    @Test
    void of_two_that_finished_together_one_stays() {
        task(1, "nightly:2015-05-27", "A", "DONE", OLD);
        task(2, "nightly:2015-05-28", "A", "DONE", OLD);
        removed(retention.tasks("nightly:2015-05-27"));
        removed(retention.tasks("nightly:2015-05-28"));
        assertThat(texts("select plan from fetch_task")).containsExactly("nightly:2015-05-28");
    }

    @Test
    void calls_go_up_to_an_instant_but_those_of_some_plans() {
        task(1, "nightly:2015-05-27", "A", "DONE", OLD);
        task(2, "nightly:2015-05-28", "A", "PLANNED", OLD);
        for (int task = 1; task <= 2; task++) {
            call(task, OLD);
            call(task, NOW);
        }
        execute(
                "insert into provider_call (provider, endpoint, reserved_at, outcome)"
                        + " values ('sec', 'x', timestamp with time zone '%s', 'RESERVED')",
                OLD);
        List<Portion> some = retention.calls(NOW, Set.of("nightly:2015-05-28"));
        assertThat(some).hasSize(1);
        assertThat(removed(some.getFirst())).isEqualTo(Map.of("provider_call", 2L));
        assertThat(retention.calls(OLD, Set.of())).isEmpty();
        assertThat(removed(retention.calls(NOW.plusMillis(1), Set.of()).getFirst()))
                .isEqualTo(Map.of("provider_call", 3L));
        assertThat(retention.calls(NOW, Set.of())).isEmpty();
    }

    private void call(int task, Instant at) {
        execute(
                "insert into provider_call (provider, endpoint, task_id, reserved_at, outcome)"
                        + " values ('finnhub', 'metric', %d, timestamp with time zone '%s', 'FOUND')",
                task, at);
    }

    @Test
    void a_session_that_has_been_purged_is_known_for_it() {
        register("A");
        for (LocalDate session : List.of(BEFORE, SESSION)) {
            execute(
                    "insert into exclusion (session, instrument_id, reason) values (date '%s', 1, 'X')",
                    session);
            execute(
                    "insert into ticker_failure (session, instrument_id, stage, reason, message)"
                            + " values (date '%s', 1, 'analyze', 'X', 'x')",
                    session);
        }
        SessionPurgeStore purges = stores.sessionPurges();
        Portion findings = purges.findings(BEFORE, NOW);
        assertThat(removed(findings)).containsEntry("exclusion", 1L).containsEntry("analysis", 0L);
        assertThat(purges.purged()).containsExactly(BEFORE);
        assertThat(purges.purged(BEFORE)).contains(NOW);
        assertThat(purges.purged(SESSION)).isEmpty();
        assertThat(Tables.rows(database, "exclusion")).isEqualTo(1);
    }

    @Test
    void what_goes_with_a_session_goes_all_or_not_at_all() {
        execute(
                "insert into exclusion (session, instrument_id, reason) values (date '%s', 1, 'X')",
                BEFORE);
        stores.sessionPurges().findings(BEFORE, NOW).remove();
        execute(
                "insert into exclusion (session, instrument_id, reason) values (date '%s', 1, 'X')",
                BEFORE);
        Portion again = stores.sessionPurges().findings(BEFORE, NOW);
        assertThatThrownBy(again::remove).hasMessageContaining("session_purge");
        assertThat(Tables.rows(database, "exclusion")).isEqualTo(1);
    }

    @Test
    void of_a_rerun_that_was_published_stays_what_it_changed() {
        stores.reruns().ask(new RerunStore.Rerun("a", SESSION, "me", OLD), List.of(1, 2));
        stores.reruns().ask(new RerunStore.Rerun("b", SESSION, "me", OLD), List.of(1));
        stores.reruns().ask(new RerunStore.Rerun("c", SESSION, "me", NOW), List.of(1));
        execute(
                "insert into republication (run_id, session, republished_at, analysed_before, excluded_before,"
                        + " failed_before, analysed, excluded, failed, coverage)"
                        + " values ('a', date '%s', timestamp with time zone '%s', 1, 0, 0, 1, 0, 0, 1)",
                SESSION, NOW);
        assertThat(retention.newestRerun()).contains(NOW);
        assertThat(retention.reruns(NOW))
                .containsExactly(new Rerun("a", true), new Rerun("b", false));
        retention.reruns(NOW).forEach(rerun -> removed(retention.rerun(rerun)));
        assertThat(texts("select run_id from rerun order by 1")).containsExactly("a", "c");
        assertThat(texts("select run_id from rerun_ticker order by 1"))
                .containsExactly("a", "a", "c");
    }

    @Test
    void headlines_go_with_their_listings() {
        for (Instant at : List.of(OLD, OLD.plusSeconds(1), NOW)) {
            execute(
                    "insert into news (news_id, published, publisher, headline, address)"
                            + " values ('%s', timestamp with time zone '%s', 'p', 'h', 'a')",
                    at, at);
            execute("insert into news_listing (instrument_id, news_id) values (1, '%s')", at);
        }
        assertThat(retention.news()).contains(new Published(OLD, NOW));
        assertThat(removed(retention.news(OLD, OLD.plusSeconds(1))))
                .isEqualTo(Map.of("news_listing", 1L, "news", 1L));
        assertThat(removed(retention.news(OLD.plusSeconds(1), NOW)))
                .isEqualTo(Map.of("news_listing", 1L, "news", 1L));
        assertThat(retention.news()).contains(new Published(NOW, NOW));
    }

    @Test
    void headlines_that_somebody_brought_in_stay() {
        execute(
                "insert into news (news_id, published, publisher, headline, address)"
                        + " values ('file:1', timestamp with time zone '%s', 'p', 'h', 'a')",
                OLD);
        execute("insert into news_listing (instrument_id, news_id) values (1, 'file:1')");
        assertThat(retention.news()).isEmpty();
        assertThat(removed(retention.news(OLD, NOW)).values()).allMatch(rows -> rows == 0);
    }

    @Test
    void without_headlines_there_is_no_span_of_them() {
        assertThat(retention.news()).isEmpty();
        assertThat(retention.newestRerun()).isEmpty();
        assertThat(retention.calls(NOW, Set.of())).isEmpty();
    }

    @Test
    void bars_of_some_listings_go_with_their_session() {
        stores.bars().store(List.of(bar(1, DAY - 1), bar(1, DAY), bar(2, DAY - 1), bar(3, DAY)));
        List.of(BEFORE, SESSION).forEach(stores.bars()::noteSession);
        assertThat(retention.fullListings(BEFORE, 2)).containsExactly(1);
        assertThat(retention.fullListings(BEFORE, 1)).containsExactly(1, 2, 3);
        assertThat(retention.fullListings(SESSION, 1)).containsExactly(1, 3);
        assertThat(removed(retention.bars(BEFORE, List.of(1, 3))))
                .isEqualTo(Map.of("bar", 1L, "bar_session", 1L));
        assertThat(stores.bars().ofSession(BEFORE))
                .extracting(Bar::instrumentId)
                .containsExactly(2);
        assertThat(stores.bars().ofSession(SESSION)).hasSize(2);
        assertThat(stores.bars().sessions()).containsExactly(SESSION);
    }

    private static Bar bar(int id, int day) {
        return new Bar(id, day, 1, 2, 0.5, 1.5, 100);
    }
}
