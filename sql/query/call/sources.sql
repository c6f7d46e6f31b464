select t.feed, t.provider, max(c.payload), max(t.finished_at)
from fetch_task t
left join provider_call c on c.task_id = t.task_id and c.payload is not null and c.outcome = 'FOUND'
where t.plan = :plan and t.round = :round and t.provider is not null and t.state = 'DONE'
  and (t.feed not in ('grouped-daily', 'night', 'company-facts', 'metric', 'recommendation', 'news-sentiment', 'quote')
    or t.subject in (:subjects))
group by t.feed, t.provider
order by t.provider, t.feed
