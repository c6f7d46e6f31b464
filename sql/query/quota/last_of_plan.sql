select max(c.reserved_at)
from provider_call c join fetch_task t on t.task_id = c.task_id
where t.plan = :plan
