select check_id, observed, threshold, message from gate_override_check where session = :session
