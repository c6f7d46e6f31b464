merge into provider_metric t using (values (
  cast(? as int),
  cast(? as varchar(64)),
  cast(? as double precision),
  cast(? as date))) s (instrument_id, metric, amount, seen)
on t.instrument_id = s.instrument_id and t.metric = s.metric
when matched then update set amount = s.amount, seen = s.seen
when not matched then insert (instrument_id, metric, amount, seen) values (s.instrument_id, s.metric, s.amount, s.seen)
