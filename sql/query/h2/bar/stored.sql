-- 0 is nobody's id; it tells H2 what the others are
select distinct b.instrument_id
from unnest(array[0, :ids]) l (id)
join bar b on b.bar_key between cast(l.id as bigint) * 65536 + datediff(day, date '1970-01-01', :from)
  and cast(l.id as bigint) * 65536 + datediff(day, date '1970-01-01', :to)
