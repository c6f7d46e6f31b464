select instrument_id, session, open, high, low, close, volume
from bar
where session = :session
order by instrument_id
