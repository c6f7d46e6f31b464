with staged as (delete from staged_exclusion returning session, instrument_id, reason)
insert into exclusion (session, instrument_id, reason) select session, instrument_id, reason from staged
on conflict (session, instrument_id) do update set reason = excluded.reason
