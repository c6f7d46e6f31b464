copy staged_ticker_failure (session, instrument_id, stage, reason, message) from stdin (format binary)
