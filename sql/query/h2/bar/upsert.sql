merge into bar t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision))) s (instrument_id, session, open, high, low, close, volume)
on t.bar_key = cast(datediff(day, date '1970-01-01', s.session) as bigint) * 1048576 + s.instrument_id
when matched then update set open = s.open, high = s.high, low = s.low, close = s.close, volume = s.volume
when not matched then insert (instrument_id, session, open, high, low, close, volume) values (s.instrument_id, s.session, s.open, s.high, s.low, s.close, s.volume)
