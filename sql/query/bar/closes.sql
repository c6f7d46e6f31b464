select instrument_id, session, close
from bar
where instrument_id between :first and :last and session between :from and :to
order by instrument_id, session
