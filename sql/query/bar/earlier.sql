select instrument_id, session, high, low, close, volume
from bar
where instrument_id in (:ids) and session < :from
order by instrument_id, session
