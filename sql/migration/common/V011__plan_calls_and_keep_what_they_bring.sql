-- A fetch task may stand for one call to a provider; its name is then the key of the call.
alter table fetch_task alter column name set data type varchar(600);
alter table fetch_task add column if not exists provider varchar(16);
alter table fetch_task add column if not exists feed varchar(40);
alter table fetch_task add column if not exists subject varchar(500);
alter table fetch_task add column if not exists stage varchar(16);
alter table fetch_task add column if not exists origin varchar(16);
alter table fetch_task add column if not exists needed boolean default false not null;
alter table fetch_task add column if not exists reason varchar(200);

-- What each directory lists; last_day is in the year 9999 while it is listed.
create table if not exists directory_entry (
  feed      varchar(40)  not null,
  symbol    varchar(16)  not null,
  last_day  date         not null,
  name      varchar(300) not null,
  kind      varchar(16),
  figi      varchar(16),
  cik       int,
  first_day date,
  seen      date         not null,
  primary key (feed, symbol, last_day)
);

alter table listing add column if not exists figi varchar(16);
alter table listing add column if not exists cik int;

-- Which payload a session's bars are from, by the time it was fetched; not settled until they were fetched once more.
alter table bar_session add column if not exists fetched_at timestamp(3) with time zone;
alter table bar_session add column if not exists settled boolean default true not null;

-- What a bar said before it was restated.
create table if not exists bar_version (
  instrument_id int                         not null,
  session       date                        not null,
  replaced_at   timestamp(3) with time zone not null,
  open          double precision            not null,
  high          double precision            not null,
  low           double precision            not null,
  close         double precision            not null,
  volume        double precision            not null,
  primary key (instrument_id, session, replaced_at)
);

-- ratio: 1 - cash / close before the ex-date; unknown until that close is.
create table if not exists cash_dividend (
  instrument_id int              not null,
  ex_date       date             not null,
  cash          double precision not null,
  ratio         double precision,
  primary key (instrument_id, ex_date, cash)
);

alter table fact add column if not exists accession varchar(24);

create table if not exists rate (
  series varchar(16)      not null,
  dated  date             not null,
  rate   double precision not null,
  primary key (series, dated)
);

create table if not exists analyst_trend (
  instrument_id int  not null,
  period        date not null,
  strong_buy    int  not null,
  buy           int  not null,
  hold          int  not null,
  sell          int  not null,
  strong_sell   int  not null,
  primary key (instrument_id, period)
);

create table if not exists provider_metric (
  instrument_id int              not null,
  metric        varchar(64)      not null,
  amount        double precision not null,
  seen          date             not null,
  primary key (instrument_id, metric)
);

-- What a provider has refused us, or given; asked again by the doctor and once a week.
create table if not exists entitlement (
  provider varchar(16)                 not null,
  feed     varchar(40)                 not null,
  granted  boolean                     not null,
  words    varchar(200)                not null,
  seen_at  timestamp(3) with time zone not null,
  primary key (provider, feed)
);
