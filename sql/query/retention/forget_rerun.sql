delete from rerun where run_id = :run
