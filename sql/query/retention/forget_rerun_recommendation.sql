delete from rerun_recommendation where run_id = :run
