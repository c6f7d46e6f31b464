-- A user who may create tables in the database may also create these two, where the server has them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- English, without accents.
create text search configuration nightdesk (copy = english);
alter text search configuration nightdesk alter mapping for hword, hword_part, word with unaccent, english_stem;

-- A name as people remember it: lower case, no accents, no punctuation, no legal form. The function unaccent() reads its rules
-- from a file and is therefore not called immutable; the file is the server's and does not change under a database.
create function nightdesk_plain(given text) returns text language sql immutable strict parallel safe
begin atomic
  select trim(regexp_replace(
    regexp_replace(lower(unaccent('unaccent', given)), '[^[:alnum:]]+', ' ', 'g'),
    '\m(the|and|inc|incorporated|corp|corporation|company|companies|co|ltd|limited|plc|llc|lp|nv|sa|ag|group|holdings?|trust|common stock|class [a-c]|ordinary shares)\M',
    '', 'g'));
end;

-- What is known of companies, whether or not they are listed here: from files, and from listings as far as those tell. No
-- universe is made of it. named, described: the day on which the name, and the rest, were so. standing: 0..9, how likely a
-- symbol is the one meant.
create table if not exists profile (
  symbol      varchar(16)    not null primary key,
  name        varchar(300)   not null,
  exchange    varchar(16)    not null,
  sector      varchar(64)    not null,
  industry    varchar(128)   not null,
  description varchar(20000) not null,
  standing    int            not null,
  named       date           not null,
  described   date,
  plain text generated always as (nightdesk_plain(name)) stored,
  -- what a company is called and does in few words; A: symbol and name, B: sector and industry
  head tsvector generated always as (
    setweight(to_tsvector('nightdesk', symbol || ' ' || name), 'A')
    || setweight(to_tsvector('nightdesk', sector || ' ' || industry), 'B')) stored,
  -- C: what it says of itself
  words tsvector generated always as (
    setweight(to_tsvector('nightdesk', symbol || ' ' || name), 'A')
    || setweight(to_tsvector('nightdesk', sector || ' ' || industry), 'B')
    || setweight(to_tsvector('nightdesk', description), 'C')) stored
);
-- unpacking costs more than reading
alter table profile alter column words set storage external;
create index if not exists profile_by_word on profile using gin (words) with (fastupdate = off);
create index if not exists profile_by_head on profile using gin (head) with (fastupdate = off);
create index if not exists profile_by_name on profile using gin (plain gin_trgm_ops) with (fastupdate = off);

insert into profile (symbol, name, exchange, sector, industry, description, standing, named)
select lt.ticker, max(l.name), '', '', '', '', 5, min(lt.valid_from)
from listing l join listing_ticker lt on lt.instrument_id = l.instrument_id
where lt.valid_to is null group by lt.ticker;

alter table news add column if not exists words tsvector generated always as (to_tsvector('nightdesk', headline)) stored;
create index if not exists news_by_word on news using gin (words) with (fastupdate = off);
