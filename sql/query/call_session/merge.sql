insert into fetch_task_session (task_id, session)
select t.task_id, v.session
from (values (cast(? as varchar(64)), cast(? as int), cast(? as varchar(600)), cast(? as date))) v (plan, round, name, session)
join fetch_task t on t.plan = v.plan and t.round = v.round and t.name = v.name
where not exists (select 1 from fetch_task_session s where s.task_id = t.task_id and s.session = v.session)
