insert into gate_override_check (session, check_id, observed, threshold, message)
values (:session, :id, :observed, :threshold, :message)
