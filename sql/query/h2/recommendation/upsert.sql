merge into recommendation t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(32)),
  cast(? as varchar(16)),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as int),
  cast(? as varchar(32)),
  cast(? as double precision),
  cast(? as double precision array),
  cast(? as timestamp(3) with time zone))) s (session, instrument_id, model_version, rating, score, confidence, entry, target, stop, horizon_days, no_opinion_reason, max_weight, contributions, written_at)
on t.session = s.session and t.instrument_id = s.instrument_id and t.model_version = s.model_version
when matched then update set rating = s.rating, score = s.score, confidence = s.confidence, entry = s.entry, target = s.target, stop = s.stop, horizon_days = s.horizon_days, no_opinion_reason = s.no_opinion_reason, max_weight = s.max_weight, contributions = s.contributions, written_at = s.written_at
when not matched then insert (session, instrument_id, model_version, rating, score, confidence, entry, target, stop, horizon_days, no_opinion_reason, max_weight, contributions, written_at) values (s.session, s.instrument_id, s.model_version, s.rating, s.score, s.confidence, s.entry, s.target, s.stop, s.horizon_days, s.no_opinion_reason, s.max_weight, s.contributions, s.written_at)
