insert into gate_override (session, execution_id, forced_by, forced_at, reason)
values (:session, :execution, :by, :at, :reason)
