delete from fetch_task
where plan = :plan and provider is not null
  and not exists (select 1 from fetch_task_session s where s.task_id = fetch_task.task_id)
  and not (state = 'DONE' and not exists (
    select 1 from fetch_task n
    where n.provider = fetch_task.provider and n.feed = fetch_task.feed and n.subject = fetch_task.subject and n.state = 'DONE'
      and (n.finished_at > fetch_task.finished_at
        or n.finished_at = fetch_task.finished_at and n.task_id > fetch_task.task_id)))
