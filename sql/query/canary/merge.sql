merge into canary t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(64)),
  cast(? as double precision array),
  cast(? as double precision array),
  cast(? as varchar(40)),
  cast(? as double precision array),
  cast(? as double precision),
  cast(? as boolean),
  cast(? as varchar(1000)),
  cast(? as int),
  cast(? as timestamp(3) with time zone))) s (session, horizon, features, ics, weightings, contest_id, shuffled, planted, caught, suspects, rewritten, looked_at)
on t.session = s.session and t.horizon = s.horizon
when matched then update set features = s.features, ics = s.ics, weightings = s.weightings, contest_id = s.contest_id, shuffled = s.shuffled, planted = s.planted, caught = s.caught,
  suspects = s.suspects, rewritten = s.rewritten, looked_at = s.looked_at
when not matched then insert (session, horizon, features, ics, weightings, contest_id, shuffled, planted, caught, suspects, rewritten, looked_at)
values (s.session, s.horizon, s.features, s.ics, s.weightings, s.contest_id, s.shuffled, s.planted, s.caught, s.suspects, s.rewritten, s.looked_at)
