merge into corporate_action t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as double precision))) s (instrument_id, ex_date, ratio)
on t.instrument_id = s.instrument_id and t.ex_date = s.ex_date and t.ratio = s.ratio
when not matched then insert (instrument_id, ex_date, ratio) values (s.instrument_id, s.ex_date, s.ratio)
