delete from rerun_analysis where run_id = :run
