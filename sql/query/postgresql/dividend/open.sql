select d.instrument_id, d.ex_date, d.cash,
  (select b.close from bar b where b.instrument_id = d.instrument_id and b.session =
    (select max(p.session) from bar p where p.instrument_id = d.instrument_id and p.session < d.ex_date and p.session >= d.ex_date - 14))
from cash_dividend d where d.ratio is null and d.ex_date <= :session
