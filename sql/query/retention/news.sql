select min(published), max(published) from news where news_id not like 'file:%'
