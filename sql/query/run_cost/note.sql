update run_cost set noted_at = :at, cpu_seconds = :cpu - cpu_before, wall_seconds = :wall
where execution_id = :id and not ended
