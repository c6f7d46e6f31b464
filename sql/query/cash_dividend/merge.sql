merge into cash_dividend t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as double precision))) s (instrument_id, ex_date, cash)
on t.instrument_id = s.instrument_id and t.ex_date = s.ex_date and t.cash = s.cash
when not matched then insert (instrument_id, ex_date, cash) values (s.instrument_id, s.ex_date, s.cash)
