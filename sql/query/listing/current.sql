select l.instrument_id, t.ticker, l.name, l.kind
from listing l join listing_ticker t on t.instrument_id = l.instrument_id and t.valid_to is null
order by l.instrument_id
