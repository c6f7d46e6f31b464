select n.news_id, t.ticker
from news_listing n join listing_ticker t on t.instrument_id = n.instrument_id and t.valid_to is null
where n.news_id in (:ids)
order by n.news_id, t.ticker
