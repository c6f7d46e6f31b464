-- Whether a headline is about several listings is asked for each that is read.
create index if not exists news_listing_by_news on news_listing (news_id);
