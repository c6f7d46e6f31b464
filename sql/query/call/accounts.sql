select t.provider,
  sum(case when t.origin = 'PLANNED' then 1 else 0 end),
  sum(case when t.origin = 'DISCOVERED' then 1 else 0 end),
  sum(case when t.state = 'RELEASED' then 1 else 0 end),
  sum(case when c.calls > 1 then c.calls - 1 else 0 end),
  sum(case when t.state = 'PLANNED' and c.calls is null then 1 else 0 end),
  sum(coalesce(c.calls, 0))
from fetch_task t
left join (select task_id, count(*) calls from provider_call group by task_id) c on c.task_id = t.task_id
where t.plan = :plan and t.round = :round and t.provider is not null
group by t.provider order by t.provider
