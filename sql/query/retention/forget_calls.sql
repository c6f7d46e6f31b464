delete from provider_call
where call_id between :first and :last and reserved_at < :before
  and not exists (select 1 from fetch_task t where t.task_id = provider_call.task_id and t.plan in (:plans))
