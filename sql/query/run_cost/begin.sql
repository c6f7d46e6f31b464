insert into run_cost (execution_id, began_at, noted_at, ended, cpu_before, cpu_seconds, wall_seconds, first_call)
values (:id, :at, :at, false, :cpu, 0, 0, :first)
