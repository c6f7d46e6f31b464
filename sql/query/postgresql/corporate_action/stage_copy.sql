copy staged_corporate_action (instrument_id, ex_date, ratio) from stdin (format binary)
