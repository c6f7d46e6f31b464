merge into fetch_task t using (values (
  cast(? as varchar(64)),
  cast(? as int),
  cast(? as varchar(600)),
  cast(? as varchar(16)),
  cast(? as varchar(40)),
  cast(? as varchar(500)),
  cast(? as varchar(16)),
  cast(? as varchar(16)),
  cast(? as boolean))) s (plan, round, name, provider, feed, subject, stage, origin, needed)
on t.plan = s.plan and t.round = s.round and t.name = s.name
when not matched then insert (plan, round, name, provider, feed, subject, stage, origin, needed, calls, state, rows_read, rows_stored, rows_rejected) values (s.plan, s.round, s.name, s.provider, s.feed, s.subject, s.stage, s.origin, s.needed, 1, 'PLANNED', 0, 0, 0)
