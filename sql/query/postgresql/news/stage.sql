create temporary table if not exists staged_news (like news) on commit delete rows
