select symbol, last_day, name, kind, figi, cik, first_day
from directory_entry d
where feed = :feed and seen = (select max(seen) from directory_entry e where e.feed = :feed and e.seen <= :session)
order by symbol, last_day
