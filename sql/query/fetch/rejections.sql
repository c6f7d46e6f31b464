select t.name, r.fault, r.row_count, r.sample
from fetch_rejection r join fetch_task t on t.task_id = r.task_id
where t.plan = :plan
order by t.task_id, r.fault
