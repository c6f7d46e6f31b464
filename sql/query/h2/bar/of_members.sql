select b.instrument_id,
  array_agg(datediff(day, date '1970-01-01', b.session) order by b.session), array_agg(b.high order by b.session),
  array_agg(b.low order by b.session), array_agg(b.close order by b.session), array_agg(b.volume order by b.session)
from universe_member m
join bar b on b.bar_key between cast(m.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', :from)
  and cast(m.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', :to)
where m.session = :session and m.kind = 'COMMON_STOCK' and b.session in (:days)
group by b.instrument_id
