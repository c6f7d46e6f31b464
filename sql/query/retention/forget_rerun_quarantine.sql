delete from rerun_quarantine where run_id = :run
