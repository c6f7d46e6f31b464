with staged as (delete from staged_bar returning instrument_id, session, open, high, low, close, volume)
insert into bar (instrument_id, session, open, high, low, close, volume) select instrument_id, session, open, high, low, close, volume from staged
on conflict (instrument_id, session) do update set open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume
