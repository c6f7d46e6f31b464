select provider, feed, reason, state, needed, count(*) from fetch_task
where plan = :plan and round = :round and provider is not null and state in ('MISSING', 'RELEASED', 'PLANNED')
group by provider, feed, reason, state, needed order by provider, feed, reason, state
