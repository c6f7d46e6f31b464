select check_id, severity, passed, observed, threshold, message from quality_check
where session = :session
