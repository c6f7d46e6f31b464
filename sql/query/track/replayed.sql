select instrument_id, ticker, rating, score, confidence, entry, target, stop, horizon_days
from replayed_recommendation
where session = :session
