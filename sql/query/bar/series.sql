select instrument_id, session, high, low, close, volume
from bar
where instrument_id between :first and :last and session between :from and :to
order by instrument_id, session
