with staged as (delete from staged_ticker_failure returning session, instrument_id, stage, reason, message)
insert into ticker_failure (session, instrument_id, stage, reason, message) select session, instrument_id, stage, reason, message from staged
on conflict (session, instrument_id) do update set stage = excluded.stage, reason = excluded.reason, message = excluded.message
