select instrument_id, news_id, published, publisher, headline, address
from (
  select l.instrument_id, n.news_id, n.published, n.publisher, n.headline, n.address,
    row_number() over (partition by l.instrument_id order by n.published desc, n.news_id) as place
  from news_listing l join news n on n.news_id = l.news_id
  where l.instrument_id in (:ids) and n.published < :before) h
where place <= :most
order by instrument_id, place
