select count(*) from fetch_task
where plan = :plan and round = :round and stage = :stage and provider is not null and state = 'PLANNED'
