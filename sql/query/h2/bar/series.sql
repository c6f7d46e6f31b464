select b.instrument_id,
  array_agg(datediff(day, date '1970-01-01', b.session) order by b.session), array_agg(b.high order by b.session),
  array_agg(b.low order by b.session), array_agg(b.close order by b.session), array_agg(b.volume order by b.session)
from bar b
where b.bar_key between cast(:first as bigint) * 65536 and cast(:last as bigint) * 65536 + 65535
  and b.session between :from and :to
group by b.instrument_id
