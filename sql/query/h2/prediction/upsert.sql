merge into prediction t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as int),
  cast(? as double precision array),
  cast(? as double precision array))) s (session, instrument_id, layout, scores, chances)
on t.session = s.session and t.instrument_id = s.instrument_id
when matched then update set layout = s.layout, scores = s.scores, chances = s.chances
when not matched then insert (session, instrument_id, layout, scores, chances) values (s.session, s.instrument_id, s.layout, s.scores, s.chances)
