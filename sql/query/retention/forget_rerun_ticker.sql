delete from rerun_ticker where run_id = :run
