select s.session
from fetch_task_session s join fetch_task t on t.task_id = s.task_id
where t.provider = :provider and t.feed = :feed
group by t.plan, t.round, s.session
having sum(case when t.state = 'DONE' and t.rows_stored >= :rows then 0 else 1 end) = 0
