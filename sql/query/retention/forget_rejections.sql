delete from fetch_rejection where task_id in (
  select t.task_id from fetch_task t
  where t.plan = :plan and t.provider is not null
    and not exists (select 1 from fetch_task_session s where s.task_id = t.task_id)
    and not (t.state = 'DONE' and not exists (
      select 1 from fetch_task n
      where n.provider = t.provider and n.feed = t.feed and n.subject = t.subject and n.state = 'DONE'
        and (n.finished_at > t.finished_at or n.finished_at = t.finished_at and n.task_id > t.task_id))))
