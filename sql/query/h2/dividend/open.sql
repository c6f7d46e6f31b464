select d.instrument_id, d.ex_date, d.cash,
  (select b.close from bar b where b.bar_key =
    (select max(p.bar_key) from bar p
      where p.bar_key between cast(d.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', d.ex_date) - 14
        and cast(d.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', d.ex_date) - 1))
from cash_dividend d where d.ratio is null and d.ex_date <= :session
