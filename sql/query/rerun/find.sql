select run_id, session, asked_by, asked_at from rerun where run_id = :run
