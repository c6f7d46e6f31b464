merge into model t using (values (
  cast(? as varchar(48)),
  cast(? as varchar(32)),
  cast(? as int),
  cast(? as varchar(40)),
  cast(? as varchar(64)),
  cast(? as varchar(1000000)),
  cast(? as double precision array),
  cast(? as varchar(64)),
  cast(? as date),
  cast(? as timestamp(3) with time zone),
  cast(? as varchar(16)))) s (model_id, learner, horizon, contest_id, artefact_hash, artefact, chances, features, learnt_until, created_at, state)
on t.model_id = s.model_id
when matched then update set contest_id = s.contest_id, chances = s.chances, learnt_until = s.learnt_until
when not matched then insert (model_id, learner, horizon, contest_id, artefact_hash, artefact, chances, features, learnt_until, created_at, state)
values (s.model_id, s.learner, s.horizon, s.contest_id, s.artefact_hash, s.artefact, s.chances, s.features, s.learnt_until, s.created_at, s.state)
