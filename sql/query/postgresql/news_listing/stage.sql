create temporary table if not exists staged_news_listing (like news_listing) on commit delete rows
