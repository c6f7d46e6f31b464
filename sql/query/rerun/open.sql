select instrument_id from rerun_ticker where run_id = :run and outcome = 'OPEN' order by instrument_id
