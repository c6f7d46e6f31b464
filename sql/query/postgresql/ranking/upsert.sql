with staged as (delete from staged_ranking returning session, instrument_id, ranks)
insert into ranking (session, instrument_id, ranks) select session, instrument_id, ranks from staged
on conflict (session, instrument_id) do update set ranks = excluded.ranks
