-- As it was last seen up to the session. What was delisted since was listed then, whenever that came to be known.
select symbol, last_day, name, kind, figi, cik, first_day
from directory_entry d
where feed = :feed
  and (seen = (select max(seen) from directory_entry e where e.feed = :feed and e.seen <= :session)
    or (last_day >= :session and last_day < date '9999-12-31'))
order by symbol, last_day
