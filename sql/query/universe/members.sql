select m.instrument_id, m.ticker, l.name, m.kind
from universe_member m join listing l on l.instrument_id = m.instrument_id
where m.session = :session
order by m.instrument_id
