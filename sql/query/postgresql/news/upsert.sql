with staged as (delete from staged_news returning news_id, published, publisher, headline, address)
insert into news (news_id, published, publisher, headline, address)
select news_id, published, publisher, headline, address from staged
on conflict (news_id) do update set
  published = excluded.published, publisher = excluded.publisher, headline = excluded.headline, address = excluded.address
