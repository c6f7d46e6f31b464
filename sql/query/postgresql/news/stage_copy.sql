copy staged_news (news_id, published, publisher, headline, address) from stdin (format binary)
