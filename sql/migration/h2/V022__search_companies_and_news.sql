-- What is known of companies, whether or not they are listed here: from files, and from listings as far as those tell. No
-- universe is made of it. named, described: the day on which the name, and the rest, were so. standing: 0..9, how likely a
-- symbol is the one meant. Searched through an index of its own beside the file.
create table if not exists profile (
  symbol      varchar(16)    not null primary key,
  name        varchar(300)   not null,
  exchange    varchar(16)    not null,
  sector      varchar(64)    not null,
  industry    varchar(128)   not null,
  description varchar(20000) not null,
  standing    int            not null,
  named       date           not null,
  described   date
);

merge into profile t using (
  select lt.ticker, max(l.name) as name, min(lt.valid_from) as since
  from listing l join listing_ticker lt on lt.instrument_id = l.instrument_id
  where lt.valid_to is null group by lt.ticker) s
on t.symbol = s.ticker
when not matched then insert (symbol, name, exchange, sector, industry, description, standing, named)
  values (s.ticker, s.name, '', '', '', '', 5, s.since);
