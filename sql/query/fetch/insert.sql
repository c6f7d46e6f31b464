insert into fetch_task (plan, round, name, calls, state, rows_read, rows_stored, rows_rejected)
values (:plan, :round, :name, :calls, 'PLANNED', 0, 0, 0)
