select refusal from rerun where run_id = :run
