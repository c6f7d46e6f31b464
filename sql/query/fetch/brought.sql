select distinct s.session
from fetch_task_session s join fetch_task t on t.task_id = s.task_id
where t.name = :name and t.state = 'DONE' and t.rows_stored >= :rows
