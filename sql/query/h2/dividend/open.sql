select d.instrument_id, d.ex_date, d.cash,
  (select b.close from bar b where b.bar_key =
    (select max(p.bar_key)
      from system_range(1, 14) back
      join bar p on p.bar_key = cast(datediff(day, date '1970-01-01', d.ex_date) - back.x as bigint) * 1048576 + d.instrument_id))
from cash_dividend d where d.ratio is null and d.ex_date <= :session
