select instrument_id, array_agg(session - date '1970-01-01'), array_agg(high), array_agg(low), array_agg(close), array_agg(volume)
from (
  select instrument_id, session, high, low, close, volume
  from bar
  where instrument_id in (:ids) and session between :from and :to
  order by instrument_id, session) b
group by instrument_id
