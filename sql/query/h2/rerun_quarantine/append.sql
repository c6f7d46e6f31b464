insert into rerun_quarantine (run_id, instrument_id, ex_date, factor, reason) values (?, ?, ?, ?, ?)
