-- 0 is nobody's id; it tells H2 what the others are
select b.instrument_id,
  array_agg(datediff(day, date '1970-01-01', b.session) order by b.session), array_agg(b.high order by b.session),
  array_agg(b.low order by b.session), array_agg(b.close order by b.session), array_agg(b.volume order by b.session)
from unnest(array[0, :ids]) l (id)
join bar b on b.bar_key between cast(l.id as bigint) * 65536
  and cast(l.id as bigint) * 65536 + datediff(day, date '1970-01-01', :from) - 1
group by b.instrument_id
