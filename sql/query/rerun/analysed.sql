select instrument_id, close, bars, traded_20, readings from rerun_analysis where run_id = :run order by instrument_id
