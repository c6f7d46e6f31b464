merge into news_listing t using (values (cast(? as int), cast(? as varchar(200)))) s (instrument_id, news_id)
on t.instrument_id = s.instrument_id and t.news_id = s.news_id
when not matched then insert (instrument_id, news_id) values (s.instrument_id, s.news_id)
