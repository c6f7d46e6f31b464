package dev.nightdesk.telemetry;

import static dev.nightdesk.telemetry.Metric.Type.COUNTER;
import static dev.nightdesk.telemetry.Metric.Type.GAUGE;
import static dev.nightdesk.telemetry.Metric.Type.HISTOGRAM;

import java.util.List;

/// The catalogue: every metric there is. Names are a contract with rules, dashboards and whoever
/// reads them elsewhere; they do not change. Durations are seconds, money is US dollars, instants
/// are seconds since 1970 in UTC.
public enum Metric {
    COST_BUDGET_USAGE(
            GAUGE, "cost_budget_usage_percent", "Month to date as a share of the monthly cap."),
    DAILY_COST(GAUGE, "daily_cost_dollars", "What today costs."),
    API_CALLS_REMAINING(
            GAUGE,
            "api_calls_remaining",
            "Calls left in the window of that kind.",
            Labels.PROVIDER,
            Label.closed("limit_type", "per_second", "per_minute", "daily", "monthly")),
    STOCKS_ANALYZED(
            COUNTER,
            "stocks_analyzed_total",
            "Listings of published nights.",
            Label.closed("status", "success", "excluded", "failed")),
    RECOMMENDATIONS_GENERATED(
            COUNTER,
            "recommendations_generated_total",
            "Recommendations of published nights.",
            Label.closed(
                    "recommendation_type",
                    "strong_buy",
                    "buy",
                    "hold",
                    "sell",
                    "strong_sell",
                    "no_opinion")),
    ANALYSIS_DURATION(
            HISTOGRAM,
            "analysis_duration_seconds",
            "Time to analyse one listing.",
            Label.closed("analysis_type", "technical", "fundamental", "forecast", "sentiment")),
    ANALYSIS_COMPLETED(
            COUNTER,
            "analysis_completed_total",
            "Analyses of listings, those of repeated nights too.",
            Label.closed("status", "success", "failed")),
    EXTERNAL_API_CALLS(
            COUNTER,
            "external_api_calls_total",
            "Calls at providers; that there is nothing to tell is an answer.",
            Labels.PROVIDER,
            Label.closed("status", "success", "failure")),
    EXTERNAL_API_FAILURES(
            COUNTER,
            "external_api_failures_total",
            "Calls at providers that brought nothing.",
            Labels.PROVIDER,
            Label.closed(
                    "error_type",
                    "not_entitled",
                    "bad_key",
                    "over_rate",
                    "over_day",
                    "shut_out",
                    "unavailable",
                    "unreadable",
                    "unanswered")),
    ML_PREDICTIONS(
            COUNTER,
            "ml_predictions_total",
            "Listings that models were asked about, night by night.",
            Labels.MODEL,
            Label.closed("status", "success", "failed", "skipped")),
    ML_ACCURACY(
            GAUGE,
            "ml_prediction_accuracy",
            "Share of the signs that were foretold rightly, over all nights whose horizon is over; 0.5 is chance.",
            Labels.MODEL),
    MODEL_RANK_IC(
            GAUGE,
            "nightdesk_model_rank_ic",
            "Mean daily rank IC out of sample, of the last training.",
            Labels.MODEL,
            Labels.HORIZON),
    MODEL_LEAD(
            GAUGE,
            "nightdesk_model_lead_rank_ic",
            "Mean daily rank IC less that of the composite of simple signs, of the last training: skill over the baseline.",
            Labels.MODEL,
            Labels.HORIZON),
    MODEL_LUCK(
            GAUGE,
            "nightdesk_model_luck_rank_ic",
            "What a mean rank IC has to exceed to be more than luck.",
            Labels.HORIZON),
    MODEL_TRUSTED(
            GAUGE,
            "nightdesk_model_trusted",
            "1 if the champion of the horizon has shown an edge and is believed, else 0.",
            Labels.HORIZON),
    CANARY_MISSED(
            GAUGE,
            "nightdesk_canary_leaks_missed",
            "Planted leaks that were not noticed, in all looks."),
    CANARY_SUSPECTS(
            GAUGE,
            "nightdesk_canary_suspects",
            "Features that know too much, in the looks of the last session."),
    CANARY_REWRITTEN(
            GAUGE,
            "nightdesk_canary_rewritten",
            "Listings whose filings read otherwise now than at their session, in the looks of the last session."),
    RATE_LIMIT_HITS(
            COUNTER,
            "rate_limit_hits_total",
            "Times a provider said that we are too fast.",
            Label.closed("resource", Labels.PROVIDERS)),
    CACHE_HITS(
            COUNTER,
            "cache_hits_total",
            "Answers read from the archive instead of asked for.",
            Label.closed("cache_type", "payload")),
    CACHE_MISSES(
            COUNTER,
            "cache_misses_total",
            "Answers that had to be asked for.",
            Label.closed("cache_type", "payload")),
    DB_QUERY_DURATION(
            HISTOGRAM,
            "db_query_duration_seconds",
            "Time that work at the database takes.",
            Label.closed("operation", "transaction", "bulk_read", "bulk_write")),
    DB_CONNECTIONS(GAUGE, "db_connections_active", "Connections of this process that are in use."),

    LAST_SUCCESS(
            GAUGE,
            "nightdesk_last_success_timestamp_seconds",
            "When the job last ended well.",
            Labels.JOB),
    NEXT_DUE(
            GAUGE,
            "nightdesk_next_due_timestamp_seconds",
            "When the job should next have ended well, by the exchange calendar.",
            Labels.JOB),
    JOB_DURATION(
            GAUGE, "nightdesk_job_duration_seconds", "Of the job's last execution.", Labels.JOB),
    JOB_EXECUTIONS(
            COUNTER,
            "nightdesk_job_executions_total",
            "Executions by how they ended.",
            Labels.JOB,
            Labels.ENDING),
    JOB_ENDING(
            GAUGE,
            "nightdesk_job_last_ending",
            "1 for how the job's last execution ended, else 0.",
            Labels.JOB,
            Labels.ENDING),
    STEP_DURATION(
            GAUGE,
            "nightdesk_step_duration_seconds",
            "Of the steps of the last night; of a partitioned one, of its partitions.",
            Labels.STEP,
            Label.closed("stat", "min", "median", "max")),
    STEP_ITEMS(
            GAUGE,
            "nightdesk_step_items_per_second",
            "Items that the step of the last night wrote a second.",
            Labels.STEP),
    SESSION_EXECUTIONS(
            GAUGE,
            "nightdesk_session_executions",
            "Executions that the last night took; more than one is a restart."),
    PUBLISHED_SESSION(
            GAUGE,
            "nightdesk_published_session_timestamp_seconds",
            "Midnight UTC of the newest published session's day."),
    UNPUBLISHED(
            GAUGE,
            "nightdesk_night_unpublished",
            "1 if the last night ended without having published, else 0."),
    COVERAGE(GAUGE, "nightdesk_coverage_ratio", "Of what should have been analysed, last night."),
    UNIVERSE(GAUGE, "nightdesk_universe_listings", "Listings of the last night."),
    EXCLUDED(
            GAUGE,
            "nightdesk_excluded_listings",
            "Listings of the last night never to be analysed.",
            Label.bounded("reason", 40)),
    FAILED(
            GAUGE,
            "nightdesk_failed_listings",
            "Listings of the last night whose analysis failed.",
            Label.bounded("reason", 20)),
    RATING(
            GAUGE,
            "nightdesk_rating_ratio",
            "Share of the rating among the opinions published last.",
            Label.closed("rating", "strong_buy", "buy", "hold", "sell", "strong_sell")),
    TRACK_LINKS(
            GAUGE,
            "nightdesk_track_links",
            "Links of the track record's chains.",
            Labels.TRACK_KIND),
    OUTCOMES_RESOLVED(
            COUNTER,
            "nightdesk_outcomes_resolved_total",
            "Opinions of which is known what came of them, one for each horizon.",
            Labels.TRACK_KIND),
    HIT_RATIO(
            GAUGE,
            "nightdesk_outcome_hit_ratio",
            "Share of the published opinions that were right, net of costs, over all sessions.",
            Label.closed("recommendation_type", "strong_buy", "buy", "sell", "strong_sell"),
            Label.bounded("horizon", 6)),
    CHECK(
            GAUGE,
            "nightdesk_quality_check_passed",
            "1 if the check of the last night passed, else 0.",
            Label.bounded("check", 40),
            Label.closed("severity", "warn", "error")),
    CHECK_OBSERVED(
            GAUGE,
            "nightdesk_quality_check_observed",
            "What the check saw.",
            Label.bounded("check", 40)),
    QUARANTINED(
            GAUGE,
            "nightdesk_quarantined_actions",
            "Reported splits and dividends that are not believed, last night.",
            Label.bounded("reason", 8)),
    NEWEST(
            GAUGE,
            "nightdesk_newest_data_timestamp_seconds",
            "Day of the newest of the stored data.",
            Label.closed("data", "bars", "facts", "news")),
    CALLS(
            GAUGE,
            "nightdesk_calls",
            "Calls of the last night: planned + discovered - released + retried = spent.",
            Labels.PROVIDER,
            Label.closed("kind", "planned", "discovered", "released", "retried", "spent")),
    TASKS_OPEN(GAUGE, "nightdesk_fetch_tasks_open", "Calls of the last night not made yet."),
    QUOTA_USED(
            GAUGE,
            "nightdesk_quota_used_ratio",
            "Share of the fullest window of that kind that is used.",
            Labels.PROVIDER,
            Label.closed("limit_type", "per_second", "per_minute", "daily", "monthly")),
    PROVIDER_BLOCKED(
            GAUGE,
            "nightdesk_provider_blocked",
            "1 while the provider is not to be called, else 0.",
            Labels.PROVIDER),
    BUDGET_CAP(GAUGE, "nightdesk_budget_cap_dollars", "Of a month."),
    BUDGET_SPENT(GAUGE, "nightdesk_budget_month_to_date_dollars", "Of this month, so far."),
    BUDGET_COMMITTED(
            GAUGE,
            "nightdesk_budget_committed_dollars",
            "Of this month: what is fixed at its end, and the calls so far; the brakes look at"
                    + " it."),
    BUDGET_FORECAST(GAUGE, "nightdesk_budget_forecast_dollars", "Of this month, at its end."),
    BUDGET_LINE(
            GAUGE,
            "nightdesk_budget_line_forecast_dollars",
            "Of this month, at its end, by line.",
            Label.bounded("line", 20)),
    RUNG(
            GAUGE,
            "nightdesk_degradation_rung",
            "What the last night went without: 0 nothing, 4 the tail of the universe."),
    PRICE_LIST(
            GAUGE,
            "nightdesk_price_list_timestamp_seconds",
            "When the oldest of the prices in force was read."),
    RUN_CPU(GAUGE, "nightdesk_run_cpu_seconds", "Processor time of the last night."),
    RUN_BYTES(GAUGE, "nightdesk_run_received_bytes", "What the last night was answered."),
    DATABASE_SIZE(
            GAUGE, "nightdesk_database_bytes", "Size of the database at the end of the last run."),
    TABLE_SIZE(
            GAUGE,
            "nightdesk_table_bytes",
            "Size of the table with its indexes, of the largest.",
            Label.bounded("table", 12)),
    LEASE(GAUGE, "nightdesk_lease_held", "1 while a run is at work, else 0."),
    LEASE_SINCE(
            GAUGE,
            "nightdesk_lease_since_timestamp_seconds",
            "Since when the run is at work; 0 if none is."),
    MEMORY(GAUGE, "nightdesk_memory_peak_bytes", "The most heap that was in use in the run."),
    RESTORE_PROOF(
            GAUGE,
            "nightdesk_restore_proof_timestamp_seconds",
            "When a backup was last restored and found whole; 0 if there are backups, but none ever"
                    + " was."),
    RESTORE_PROOF_DURATION(
            GAUGE,
            "nightdesk_restore_proof_seconds",
            "How long the last restore and its comparison took.");

    /// How values of a metric relate to each other.
    public enum Type {
        COUNTER,
        GAUGE,
        HISTOGRAM
    }

    private final Type type;
    private final String title;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that never changes
    private final List<Label> labels;

    Metric(Type type, String title, String help, Label... labels) {
        this.type = type;
        this.title = title;
        this.help = help;
        this.labels = List.of(labels);
    }

    public Type type() {
        return type;
    }

    /// The name by which the world knows it; of a counter with `_total`.
    public String title() {
        return title;
    }

    public String help() {
        return help;
    }

    public List<Label> labels() {
        return labels;
    }

    /// Whether it has series of such labels.
    public boolean has(List<String> values) {
        if (values.size() != labels.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!labels.get(i).allows(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Labels that several metrics have.
    private static final class Labels {

        static final String[] PROVIDERS = {
            "nasdaqtrader", "massive", "sec", "finnhub", "alphavantage", "fred", "cboe"
        };
        static final Label PROVIDER = Label.closed("provider", PROVIDERS);
        static final Label JOB =
                Label.closed(
                        "batch_job",
                        "nightly",
                        "backfill",
                        "rerun",
                        "replay",
                        "housekeeping",
                        "train");
        static final Label MODEL = Label.bounded("model", 20);
        static final Label HORIZON = Label.bounded("horizon", 4);
        static final Label ENDING =
                Label.closed("status", "completed", "failed", "stopped", "gate", "quota");
        static final Label TRACK_KIND = Label.closed("kind", "published", "replayed");
        static final Label STEP = Label.bounded("step", 20);
    }
}
