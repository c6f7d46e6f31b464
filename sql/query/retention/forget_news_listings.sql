delete from news_listing where news_id in (
  select n.news_id from news n where n.published >= :since and n.published < :before and n.news_id not like 'file:%')
