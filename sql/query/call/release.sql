update fetch_task set state = 'RELEASED', reason = :reason
where task_id in (:tasks) and state = 'PLANNED'
  and not exists (select 1 from provider_call c where c.task_id = fetch_task.task_id)
