merge into stance t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as int),
  cast(? as varchar(48)),
  cast(? as varchar(1000)))) s (session, round, horizon, model_id, reason)
on t.session = s.session
when matched then update set round = s.round, horizon = s.horizon, model_id = s.model_id, reason = s.reason
when not matched then insert (session, round, horizon, model_id, reason) values (s.session, s.round, s.horizon, s.model_id, s.reason)
