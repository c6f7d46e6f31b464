merge into analyst_trend t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as int),
  cast(? as int),
  cast(? as int),
  cast(? as int),
  cast(? as int))) s (instrument_id, period, strong_buy, buy, hold, sell, strong_sell)
on t.instrument_id = s.instrument_id and t.period = s.period
when matched then update set strong_buy = s.strong_buy, buy = s.buy, hold = s.hold, sell = s.sell, strong_sell = s.strong_sell
when not matched then insert (instrument_id, period, strong_buy, buy, hold, sell, strong_sell) values (s.instrument_id, s.period, s.strong_buy, s.buy, s.hold, s.sell, s.strong_sell)
