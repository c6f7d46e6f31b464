with staged as (delete from staged_news_listing returning instrument_id, news_id)
insert into news_listing (instrument_id, news_id) select instrument_id, news_id from staged
on conflict (instrument_id, news_id) do nothing
