select m.ticker, q.reason, q.ex_date, q.factor
from action_quarantine q join universe_member m on m.session = q.session and m.instrument_id = q.instrument_id
where q.session = :session
