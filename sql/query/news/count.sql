select count(*)
from news_listing l join news n on n.news_id = l.news_id
where l.instrument_id = :id and n.published < :before
