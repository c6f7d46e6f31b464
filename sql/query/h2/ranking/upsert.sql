merge into ranking t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as double precision array))) s (session, instrument_id, ranks)
on t.session = s.session and t.instrument_id = s.instrument_id
when matched then update set ranks = s.ranks
when not matched then insert (session, instrument_id, ranks) values (s.session, s.instrument_id, s.ranks)
