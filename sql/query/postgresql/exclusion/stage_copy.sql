copy staged_exclusion (session, instrument_id, reason) from stdin (format binary)
