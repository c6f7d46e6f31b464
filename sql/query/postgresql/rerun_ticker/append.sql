copy rerun_ticker (run_id, instrument_id, outcome, stage, reason, message) from stdin (format binary)
