with staged as (delete from staged_action_quarantine returning session, instrument_id, ex_date, factor, reason)
insert into action_quarantine (session, instrument_id, ex_date, factor, reason) select session, instrument_id, ex_date, factor, reason from staged
on conflict (session, instrument_id, ex_date, factor) do update set reason = excluded.reason
