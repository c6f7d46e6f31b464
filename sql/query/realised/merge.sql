merge into realised t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(48)),
  cast(? as double precision),
  cast(? as int),
  cast(? as int))) s (session, horizon, model, ic, hits, said)
on t.session = s.session and t.horizon = s.horizon and t.model = s.model
when matched then update set ic = s.ic, hits = s.hits, said = s.said
when not matched then insert (session, horizon, model, ic, hits, said) values (s.session, s.horizon, s.model, s.ic, s.hits, s.said)
