merge into analysis t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as int),
  cast(? as double precision),
  cast(? as int),
  cast(? as int),
  cast(? as double precision array),
  cast(? as timestamp(3) with time zone))) s (session, instrument_id, layout, close, bars, traded_20, readings, written_at)
on t.session = s.session and t.instrument_id = s.instrument_id
when matched then update set layout = s.layout, close = s.close, bars = s.bars, traded_20 = s.traded_20, readings = s.readings, written_at = s.written_at
when not matched then insert (session, instrument_id, layout, close, bars, traded_20, readings, written_at) values (s.session, s.instrument_id, s.layout, s.close, s.bars, s.traded_20, s.readings, s.written_at)
