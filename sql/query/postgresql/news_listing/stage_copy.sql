copy staged_news_listing (instrument_id, news_id) from stdin (format binary)
