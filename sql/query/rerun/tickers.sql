select instrument_id from rerun_ticker where run_id = :run order by instrument_id
