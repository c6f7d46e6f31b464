-- Of this plan what has to do with the subjects; of earlier ones what was last fetched of the listing itself.
select feed, provider, payload, finished_at
from (
  select t.feed, t.provider, c.payload, t.finished_at,
    row_number() over (
      partition by t.feed, t.provider
      order by case when t.plan = :plan and t.round = :round then 0 else 1 end, t.finished_at desc, c.call_id desc) as age
  from fetch_task t
  left join provider_call c on c.task_id = t.task_id and c.payload is not null and c.outcome = 'FOUND'
  where t.provider is not null and t.state = 'DONE'
    and (t.plan = :plan and t.round = :round
        and (t.feed not in ('grouped-daily', 'night', 'company-facts', 'metric', 'recommendation', 'news-sentiment', 'quote')
          or t.subject in (:subjects))
      or t.subject in (:own) and t.finished_at <= :until)) f
where age = 1
order by provider, feed
