merge into listing t using (values (
  cast(? as int),
  cast(? as varchar(300)),
  cast(? as varchar(16)))) s (instrument_id, name, kind)
on t.instrument_id = s.instrument_id
when matched then update set name = s.name, kind = s.kind
when not matched then insert (instrument_id, name, kind) values (s.instrument_id, s.name, s.kind)
