copy staged_ranking (session, instrument_id, ranks) from stdin (format binary)
