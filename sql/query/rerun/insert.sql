insert into rerun (run_id, session, asked_by, asked_at, refusal) values (:run, :session, :by, :at, '')
