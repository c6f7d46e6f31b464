with staged as (delete from staged_listing returning instrument_id, name, kind)
insert into listing (instrument_id, name, kind) select instrument_id, name, kind from staged
on conflict (instrument_id) do update set name = excluded.name, kind = excluded.kind
