select news_id, published, publisher, headline, address from news order by news_id
