-- 0 is nobody's id; it tells H2 what the others are
select b.instrument_id, b.session, b.open, b.high, b.low, b.close, b.volume
from system_range(datediff(day, date '1970-01-01', :from), datediff(day, date '1970-01-01', :to)) d
cross join unnest(array[0, :ids]) l (id)
join bar b on b.bar_key = cast(d.x as bigint) * 1048576 + l.id
