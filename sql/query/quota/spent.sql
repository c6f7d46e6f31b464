select c.provider, c.outcome, count(*)
from provider_call c join fetch_task t on t.task_id = c.task_id
where t.plan = :plan
group by c.provider, c.outcome
