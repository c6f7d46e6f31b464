merge into bar_version t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as timestamp(3) with time zone),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision))) s (instrument_id, session, replaced_at, open, high, low, close, volume)
on t.instrument_id = s.instrument_id and t.session = s.session and t.replaced_at = s.replaced_at
when not matched then insert (instrument_id, session, replaced_at, open, high, low, close, volume) values (s.instrument_id, s.session, s.replaced_at, s.open, s.high, s.low, s.close, s.volume)
