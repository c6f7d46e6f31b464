select r.instrument_id, m.ticker, l.name, r.rating, r.score, r.confidence, r.entry, r.target, r.stop,
  r.horizon_days, r.no_opinion_reason, r.max_weight, r.contributions
from recommendation r
join universe_member m on m.session = r.session and m.instrument_id = r.instrument_id
join listing l on l.instrument_id = r.instrument_id
where r.session = :session and r.model_version = :model
