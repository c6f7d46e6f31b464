-- 0 is nobody's id; it tells H2 what the others are
select b.instrument_id, datediff(day, date '1970-01-01', b.session), b.high, b.low, b.close, b.volume
from system_range(
  greatest(datediff(day, date '1970-01-01', :from), (select coalesce(min(bar_key) / 1048576, 65535) from bar)),
  datediff(day, date '1970-01-01', :to)) d
cross join unnest(array[0, :ids]) l (id)
join bar b on b.bar_key = cast(d.x as bigint) * 1048576 + l.id
