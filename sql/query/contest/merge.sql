merge into contest t using (values (
  cast(? as varchar(40)),
  cast(? as int),
  cast(? as date),
  cast(? as date),
  cast(? as int),
  cast(? as varchar(64)),
  cast(? as varchar(64)),
  cast(? as varchar(64)),
  cast(? as int),
  cast(? as varchar(4000)),
  cast(? as int),
  cast(? as double precision array),
  cast(? as double precision array),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as varchar(1000)),
  cast(? as timestamp(3) with time zone))) s (contest_id, horizon, first_session, last_session, sessions, data_hash, features, program, seed, settings,
  tried, luck, shuffled, luck_low, luck_high, luck_border, leak, suspects, held_at)
on t.contest_id = s.contest_id
when not matched then insert (contest_id, horizon, first_session, last_session, sessions, data_hash, features, program, seed, settings,
  tried, luck, shuffled, luck_low, luck_high, luck_border, leak, suspects, held_at)
values (s.contest_id, s.horizon, s.first_session, s.last_session, s.sessions, s.data_hash, s.features, s.program, s.seed, s.settings,
  s.tried, s.luck, s.shuffled, s.luck_low, s.luck_high, s.luck_border, s.leak, s.suspects, s.held_at)
