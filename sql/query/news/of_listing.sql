select n.news_id, n.published, n.publisher, n.headline, n.address
from news_listing l join news n on n.news_id = l.news_id
where l.instrument_id = :id and n.published < :before
order by n.published desc, n.news_id
limit :most
