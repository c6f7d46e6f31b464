select l.instrument_id, t.ticker, l.figi, l.cik
from listing l join listing_ticker t on t.instrument_id = l.instrument_id and t.valid_to is null
where l.figi is not null or l.cik is not null
order by l.instrument_id
