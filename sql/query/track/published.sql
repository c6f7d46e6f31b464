select r.instrument_id, m.ticker, r.rating, r.score, r.confidence, r.entry, r.target, r.stop, r.horizon_days
from publication p
join recommendation r on r.session = p.session and r.model_version = p.model_version
join universe_member m on m.session = r.session and m.instrument_id = r.instrument_id
where p.session = :session
