-- A database belongs to one market, recorded at first use.
create table if not exists market (
  singleton   smallint                    not null primary key check (singleton = 1),
  kind        varchar(16)                 not null,
  prices      varchar(16)                 not null,
  source      varchar(1000)               not null,
  recorded_at timestamp(3) with time zone not null
);

-- instrument_id is permanent; tickers come and go.
create table if not exists listing (
  instrument_id int          not null primary key,
  name          varchar(300) not null,
  kind          varchar(16)  not null
);

create table if not exists listing_ticker (
  instrument_id int         not null references listing,
  ticker        varchar(16) not null,
  valid_from    date        not null,
  valid_to      date,
  primary key (instrument_id, valid_from)
);
create unique index if not exists listing_ticker_by_ticker on listing_ticker (ticker, valid_from);

-- The universe of a session, frozen before anything is fetched for it.
create table if not exists universe_snapshot (
  session   date                        not null primary key,
  members   int                         not null,
  hash      char(64)                    not null,
  frozen_at timestamp(3) with time zone not null
);

create table if not exists universe_member (
  session       date        not null references universe_snapshot,
  instrument_id int         not null references listing,
  ticker        varchar(16) not null,
  kind          varchar(16) not null,
  primary key (session, instrument_id)
);
