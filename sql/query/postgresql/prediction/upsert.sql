with staged as (delete from staged_prediction returning session, instrument_id, layout, scores, chances)
insert into prediction (session, instrument_id, layout, scores, chances) select session, instrument_id, layout, scores, chances from staged
on conflict (session, instrument_id) do update set layout = excluded.layout, scores = excluded.scores, chances = excluded.chances
