select o.instrument_id, o.ticker, o.rating, o.confidence, o.total_return, o.market_return, o.gain, o.ending, o.touched,
  o.horizon, s.entered_on, s.exited_on
from outcome o
join outcome_set s on s.kind = o.kind and s.session = o.session and s.horizon = o.horizon
where o.kind = :kind and o.session = :session
