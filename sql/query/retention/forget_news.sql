delete from news where published >= :since and published < :before and news_id not like 'file:%'
