select instrument_id, array_agg(session - date '1970-01-01'), array_agg(high), array_agg(low), array_agg(close), array_agg(volume)
from (
  select b.instrument_id, b.session, b.high, b.low, b.close, b.volume
  from universe_member m join bar b on b.instrument_id = m.instrument_id
  where m.session = :session and m.kind = 'COMMON_STOCK' and b.session in (:days)
  order by b.instrument_id, b.session) b
group by instrument_id
