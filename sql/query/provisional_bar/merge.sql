merge into provisional_bar t using (values (
  cast(? as int),
  cast(? as date),
  cast(? as varchar(16)),
  cast(? as timestamp(3) with time zone),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision))) s (instrument_id, session, provider, fetched_at, open, high, low, close)
on t.instrument_id = s.instrument_id and t.session = s.session
when matched then update set provider = s.provider, fetched_at = s.fetched_at, open = s.open, high = s.high, low = s.low, close = s.close
when not matched then insert (instrument_id, session, provider, fetched_at, open, high, low, close) values (s.instrument_id, s.session, s.provider, s.fetched_at, s.open, s.high, s.low, s.close)
