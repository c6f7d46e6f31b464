with staged as (delete from staged_analysis returning session, instrument_id, layout, close, bars, traded_20, readings, written_at)
insert into analysis (session, instrument_id, layout, close, bars, traded_20, readings, written_at) select session, instrument_id, layout, close, bars, traded_20, readings, written_at from staged
on conflict (session, instrument_id) do update set layout = excluded.layout, close = excluded.close, bars = excluded.bars, traded_20 = excluded.traded_20, readings = excluded.readings, written_at = excluded.written_at
