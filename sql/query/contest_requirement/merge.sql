merge into contest_requirement t using (values (
  cast(? as varchar(40)),
  cast(? as varchar(48)),
  cast(? as int),
  cast(? as varchar(48)),
  cast(? as double precision),
  cast(? as double precision),
  cast(? as boolean))) s (contest_id, model, place, requirement, observed, threshold, met)
on t.contest_id = s.contest_id and t.model = s.model and t.place = s.place
when not matched then insert (contest_id, model, place, requirement, observed, threshold, met)
values (s.contest_id, s.model, s.place, s.requirement, s.observed, s.threshold, s.met)
