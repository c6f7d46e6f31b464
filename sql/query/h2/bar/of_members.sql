select b.instrument_id, datediff(day, date '1970-01-01', b.session), b.high, b.low, b.close, b.volume
from universe_member m
join system_range(datediff(day, date '1970-01-01', :from), datediff(day, date '1970-01-01', :to)) d
join bar b on b.bar_key = cast(d.x as bigint) * 1048576 + m.instrument_id
where m.session = :session and m.kind = 'COMMON_STOCK' and b.session in (:days)
