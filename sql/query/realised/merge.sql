merge into realised t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(48)),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as int))) s (session, horizon, model, ic, signs, said)
on t.session = s.session and t.horizon = s.horizon and t.model = s.model
when matched then update set ic = s.ic, signs = s.signs, said = s.said
when not matched then insert (session, horizon, model, ic, signs, said) values (s.session, s.horizon, s.model, s.ic, s.signs, s.said)
