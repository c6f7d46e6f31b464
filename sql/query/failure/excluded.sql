select m.ticker, e.reason
from exclusion e join universe_member m on m.session = e.session and m.instrument_id = e.instrument_id
where e.session = :session
