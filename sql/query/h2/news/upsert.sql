merge into news t using (values (
  cast(? as varchar(200)),
  cast(? as timestamp(3) with time zone),
  cast(? as varchar(200)),
  cast(? as varchar(1000)),
  cast(? as varchar(1000)))) s (news_id, published, publisher, headline, address)
on t.news_id = s.news_id
when matched then update set published = s.published, publisher = s.publisher, headline = s.headline, address = s.address
when not matched then insert (news_id, published, publisher, headline, address)
  values (s.news_id, s.published, s.publisher, s.headline, s.address)
