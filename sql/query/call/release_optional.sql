update fetch_task set state = 'RELEASED', reason = :reason
where plan = :plan and round = :round and provider = :provider and state = 'PLANNED' and not needed
  and not exists (select 1 from provider_call c where c.task_id = fetch_task.task_id)
