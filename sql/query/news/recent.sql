select l.instrument_id, i.name, coalesce(t.ticker, ''), n.published, n.headline,
  exists (select 1 from news_listing o where o.news_id = l.news_id and o.instrument_id <> l.instrument_id)
from news_listing l
join news n on n.news_id = l.news_id
join listing i on i.instrument_id = l.instrument_id
left join listing_ticker t on t.instrument_id = l.instrument_id and t.valid_from <= :session
  and (t.valid_to is null or t.valid_to >= :session)
where l.instrument_id between :first and :last and n.published >= :from and n.published < :until
order by l.instrument_id, n.published, n.news_id
