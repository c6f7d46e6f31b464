copy staged_action_quarantine (session, instrument_id, ex_date, factor, reason) from stdin (format binary)
