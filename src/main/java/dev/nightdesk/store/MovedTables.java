package dev.nightdesk.store;

import java.util.List;
import java.util.Set;

/// What goes along when a database is moved, table by table.
final class MovedTables {

    /// Every table comes behind those that it refers to.
    static final List<String> ALL =
            List.of(
                    "market",
                    "listing",
                    "listing_ticker",
                    "universe_snapshot",
                    "universe_member",
                    "corporate_action",
                    "cash_dividend",
                    "fact",
                    "market_return",
                    "bar_session",
                    "bar",
                    "bar_version",
                    "provisional_bar",
                    "directory_entry",
                    "profile",
                    "rate",
                    "analyst_trend",
                    "provider_metric",
                    "news",
                    "news_listing",
                    "night",
                    "fetch_task",
                    "fetch_task_session",
                    "fetch_rejection",
                    "partition_plan",
                    "quality_check",
                    "reading_layout",
                    "analysis",
                    "exclusion",
                    "ticker_failure",
                    "ranking",
                    "scoring_model",
                    "recommendation",
                    "publication",
                    "track_entry",
                    "replayed_recommendation",
                    "outcome_set",
                    "outcome",
                    "outcome_tally",
                    "action_quarantine",
                    "gate_override",
                    "gate_override_check",
                    "rerun",
                    "rerun_ticker",
                    "rerun_analysis",
                    "rerun_quarantine",
                    "rerun_recommendation",
                    "republication",
                    "provider_quota",
                    "provider_call",
                    "spending",
                    "entitlement",
                    "run_cost",
                    "metric_total",
                    "metric_bucket",
                    "contest",
                    "contest_score",
                    "contest_requirement",
                    "model",
                    "model_change",
                    "prediction",
                    "stance",
                    "canary",
                    "realised",
                    "closure",
                    "session_purge",
                    "size_measured",
                    "batch_job_instance",
                    "batch_job_execution",
                    "batch_job_execution_params",
                    "batch_job_execution_context",
                    "batch_step_execution",
                    "batch_step_execution_context");

    /// These are of the database itself: its migrations, who runs on it, who is to stop.
    static final Set<String> STAYING =
            Set.of("flyway_schema_history", "run_fence", "run_heartbeat", "stop_request");

    /// What gives out numbers: sequences, and columns that number their rows.
    static final List<String> COUNTERS =
            List.of(
                    "fetch_task.task_id",
                    "reading_layout.layout",
                    "provider_call.call_id",
                    "batch_job_instance_seq",
                    "batch_job_execution_seq",
                    "batch_step_execution_seq");

    /// Bars go by session, as their key does on H2, which takes them in fastest so.
    static final List<Column> BARS =
            List.of(new Column("session", "date"), new Column("instrument_id", "integer"));

    private MovedTables() {}
}
