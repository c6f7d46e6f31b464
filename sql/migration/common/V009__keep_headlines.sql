create table if not exists news (
  news_id   varchar(200)                not null primary key,
  published timestamp(3) with time zone not null,
  publisher varchar(200)                not null,
  headline  varchar(1000)               not null,
  address   varchar(1000)               not null
);

create table if not exists news_listing (
  instrument_id int          not null,
  news_id       varchar(200) not null,
  primary key (instrument_id, news_id)
);
