with asked as materialized (
  select websearch_to_tsquery('nightdesk', :strict) as strict, websearch_to_tsquery('nightdesk', :positive) as positive
)
select n.news_id, n.published, n.publisher, n.headline, n.address,
  ts_headline('nightdesk', n.headline, n.positive, 'HighlightAll=true, StartSel=«, StopSel=»')
from (
  select i.news_id, i.published, i.publisher, i.headline, i.address, a.positive
  from asked a cross join news i
  where i.words @@ a.strict and i.published >= :since
  order by i.published desc, i.news_id
  limit :most) n
order by n.published desc, n.news_id
