copy rerun_recommendation (run_id, instrument_id, ranks, rating, score, confidence, entry, target, stop, horizon_days, no_opinion_reason, max_weight, contributions) from stdin (format binary)
