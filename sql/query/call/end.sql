update fetch_task set state = :state, reason = :reason, rows_read = :read, rows_stored = :stored, rows_rejected = :rejected, finished_at = :at
where task_id = :task
