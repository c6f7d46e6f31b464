select session, count(*),
  sum(case when bar_close is null then 1 else 0 end),
  sum(case when abs(close / bar_close - 1) > :alike then 1 else 0 end),
  coalesce(max(abs(close / bar_close - 1)), 0)
from provisional_bar
where replaced_in = :night
group by session order by session
