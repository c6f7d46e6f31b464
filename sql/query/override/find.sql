select execution_id, forced_by, forced_at, reason from gate_override where session = :session
