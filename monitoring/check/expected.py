"""What a small desk tells after some nights and housekeeping, compared with the catalogue and with common sense."""

import itertools
import time

import exposition
import names
from desk import STOCKS

# of the contract, but of stages that are not built
WAITING = [
    "search latency",
    "api_request_* (with the web console)",
]
# told once models have been trained, which those nights have not
UNTRAINED = {"ml_predictions_total", "ml_prediction_accuracy", "nightdesk_model_rank_ic", "nightdesk_model_lead_rank_ic", "nightdesk_model_luck_rank_ic"}
YEAR = 366 * 86400
FUTURE = 10 * 86400
# least and most of every metric: of a histogram its count
SENSIBLE = {
    "cost_budget_usage_percent": (0.1, 100),
    "daily_cost_dollars": (0.1, 2),
    "api_calls_remaining": (0, 5000),
    "stocks_analyzed_total": (0, 12 * 2 * STOCKS),
    "recommendations_generated_total": (0, 12 * STOCKS),
    "analysis_duration_seconds": (0, 12 * 2 * STOCKS),
    "analysis_completed_total": (0, 12 * 2 * STOCKS),
    "nightdesk_model_trusted": (0, 0),
    "nightdesk_canary_leaks_missed": (0, 0),
    "nightdesk_canary_suspects": (0, 0),
    "nightdesk_canary_rewritten": (0, 0),
    "external_api_calls_total": (0, 20000),
    "external_api_failures_total": (0, 100),
    "rate_limit_hits_total": (0, 0),
    "cache_hits_total": (0, 20000),
    "cache_misses_total": (100, 20000),
    "db_query_duration_seconds": (1, 1e6),
    "db_connections_active": (0, 0),
    "nightdesk_last_success_timestamp_seconds": (-3600, 0),
    "nightdesk_next_due_timestamp_seconds": (0, FUTURE),
    "nightdesk_job_duration_seconds": (0.1, 300),
    "nightdesk_job_executions_total": (0, 12),
    "nightdesk_job_last_ending": (0, 1),
    "nightdesk_step_duration_seconds": (0, 300),
    "nightdesk_step_items_per_second": (1, 1e6),
    "nightdesk_session_executions": (1, 2),
    "nightdesk_published_session_timestamp_seconds": (-YEAR, FUTURE),
    "nightdesk_night_unpublished": (0, 0),
    "nightdesk_coverage_ratio": (0.95, 1),
    "nightdesk_universe_listings": (STOCKS, 1.5 * STOCKS),
    "nightdesk_excluded_listings": (0, 0.5 * STOCKS),
    "nightdesk_failed_listings": (0, 0),
    "nightdesk_rating_ratio": (0, 1),
    "nightdesk_track_links": (0, 100),
    "nightdesk_outcomes_resolved_total": (0, 1e6),
    "nightdesk_outcome_hit_ratio": (0, 1),
    "nightdesk_quality_check_passed": (0, 1),
    "nightdesk_quality_check_observed": (-1, 1000),
    "nightdesk_quarantined_actions": (0, 10),
    "nightdesk_newest_data_timestamp_seconds": (-10 * 86400, FUTURE),
    "nightdesk_calls": (0, 5000),
    "nightdesk_fetch_tasks_open": (0, 0),
    "nightdesk_quota_used_ratio": (0, 1),
    "nightdesk_provider_blocked": (0, 0),
    "nightdesk_budget_cap_dollars": (50, 50),
    "nightdesk_budget_month_to_date_dollars": (0.1, 50),
    "nightdesk_budget_committed_dollars": (5, 50),
    "nightdesk_budget_forecast_dollars": (5, 50),
    "nightdesk_budget_line_forecast_dollars": (0, 50),
    "nightdesk_degradation_rung": (0, 4),
    "nightdesk_price_list_timestamp_seconds": (-5 * YEAR, 0),
    "nightdesk_run_cpu_seconds": (0.5, 300),
    "nightdesk_run_received_bytes": (1e4, 1e9),
    "nightdesk_database_bytes": (1e5, 1e9),
    "nightdesk_table_bytes": (1e3, 1e9),
    "nightdesk_lease_held": (0, 0),
    "nightdesk_lease_since_timestamp_seconds": (0, 0),
    "nightdesk_memory_peak_bytes": (1e6, 5e8),
    "nightdesk_restore_proof_timestamp_seconds": (-3600, 0),
    "nightdesk_restore_proof_seconds": (60, 60),
}


def read(text):
    """What a gateway has of nightdesk, without the labels of the group."""
    return {
        name: [({label: value for label, value in labels.items() if label not in ("job", "instance")}, value) for labels, value in series]
        for name, series in exposition.read(text).items()
        if all(labels.get("job") == "nightdesk" for labels, _ in series) and name not in names.FOREIGN
    }


def unknown(told, metrics):
    return set(told) - set(names.series(metrics))


# told only when a horizon has passed since the first publication: six nights at least
LATER = {"nightdesk_outcome_hit_ratio"}


def absent(told, metrics):
    return set(names.series(metrics)) - set(told) - LATER - UNTRAINED


def mislabelled(told, metrics):
    stored = names.series(metrics)
    for name, series in told.items():
        known = metrics[stored[name]][1] if name in stored else {}
        for labels, _ in series:
            own = {label: value for label, value in labels.items() if label != "le"}
            if set(own) != set(known):
                yield f"{name}: {sorted(own)}, in the catalogue {sorted(known)}"
            for label, value in own.items():
                if known.get(label) and value not in known[label]:
                    yield f"{name}: {label}={value}"


def without_zeros(told, metrics):
    """Counters whose labels are all known in advance have every series there can be."""
    for name, (kind, labels) in metrics.items():
        if kind == "COUNTER" and all(labels.values()):
            there = {tuple(series[label] for label in labels) for series, _ in told.get(name, [])}
            for one in set(itertools.product(*labels.values())) - there:
                yield f"{name}: {one}"


def values(told, metrics):
    """A row for each metric, and whose values are not sensible."""
    rows, wrong = [("metric", "series", "least", "most", "expected")], []
    for name, (kind, _) in metrics.items():
        values = [value for _, value in told.get(name + "_count" if kind == "HISTOGRAM" else name, [])]
        series = sum(len(told.get(one, [])) for one, metric in names.series(metrics).items() if metric == name)
        if name in UNTRAINED and not values:
            continue
        if name not in SENSIBLE:
            wrong.append(f"{name}: nothing is expected of it")
            continue
        if not values:
            continue
        least, most = SENSIBLE[name]
        # instants are told by how far they lie from now
        now = time.time() if "timestamp" in name and min(values) > 0 else 0
        seen = (min(values) - now, max(values) - now)
        if seen[0] < least or seen[1] > most:
            wrong.append(f"{name}: {seen[0]:.6g} to {seen[1]:.6g}, expected {least:g} to {most:g}")
        rows.append((name, series, short(seen[0]), short(seen[1]), f"{least:g} to {most:g}{', from now' if now else ''}"))
    return rows, wrong


def short(value):
    return f"{value:.0f}" if value == int(value) or abs(value) >= 1000 else f"{value:.4g}"
