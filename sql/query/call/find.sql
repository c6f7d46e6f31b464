select task_id, provider, feed, subject, origin, needed, state, reason
from fetch_task
where plan = :plan and round = :round and name = :key
