select task_id, name, calls, state, rows_read, rows_stored, rows_rejected, finished_at
from fetch_task where plan = :plan and round = :round order by task_id
