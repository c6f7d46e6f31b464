insert into quality_check (session, check_id, severity, passed, observed, threshold, message)
values (:session, :id, :severity, :passed, :observed, :threshold, :message)
