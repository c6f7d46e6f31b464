select b.instrument_id, datediff(day, date '1970-01-01', b.session), b.high, b.low, b.close, b.volume
from system_range(
  greatest(datediff(day, date '1970-01-01', :from), (select coalesce(min(bar_key) / 1048576, 65535) from bar)),
  datediff(day, date '1970-01-01', :to)) d
join bar b on b.bar_key between cast(d.x as bigint) * 1048576 + :first
  and cast(d.x as bigint) * 1048576 + least(:last, 1048575)
