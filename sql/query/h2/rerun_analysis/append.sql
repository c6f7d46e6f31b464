insert into rerun_analysis (run_id, instrument_id, layout, close, bars, traded_20, readings) values (?, ?, ?, ?, ?, ?, ?)
