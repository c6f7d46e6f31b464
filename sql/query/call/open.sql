select task_id, provider, feed, subject, origin, needed, state, reason
from fetch_task
where plan = :plan and round = :round and stage = :stage and provider = :provider and state = 'PLANNED'
order by task_id
limit :most
